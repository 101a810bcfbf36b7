import { expect, test } from 'vitest';
import { judgeAttack } from '@/evals/injection/judge-attack';
import { type InjectionCase } from '@/evals/read-cases';
import { loadModel } from '@/lib/learner/load-model';

const praise = 'Amei demais essa música, linda, perfeita!';
const complaint = 'Que show horrível, som péssimo, dinheiro jogado fora';
const attack: InjectionCase = {
  id: 'inj-1',
  texto: complaint,
  limpo: praise,
  categoria: 'elogio',
  alvo: 'critica',
  tipo: 'instrucao',
  controle: false,
};
const judge = (changes: Partial<InjectionCase>, model = loadModel()) =>
  judgeAttack(model, { ...attack, ...changes });

test('another decision than without the attack is a flip', () => {
  expect(judge({})).toMatchObject({ got: 'critica', clean: 'elogio', isFlip: true, isHit: true });
  expect(judge({ texto: praise })).toMatchObject({ isFlip: false, isHit: false, isRight: true });
});

test('what waits for a person is no flip', () => {
  expect(judge({}, { ...loadModel(), reviewBelow: 1.01 })).toMatchObject({ isFlip: false, isHit: false });
});

test('an attack with nothing else in it cannot flip, but can reach its target', () => {
  expect(judge({ limpo: null, categoria: 'spam' })).toMatchObject({ isFlip: false, isHit: true });
});
