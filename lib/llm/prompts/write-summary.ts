import { createHash } from 'node:crypto';
import { z } from 'zod';

const guide = `Você é redator de um boletim semanal sobre o que ouvintes comentaram de música brasileira. Escreva o resumo de uma semana, em português do Brasil e em inglês, para quem decide: gravadoras, produtoras, artistas.

O bloco de dados traz os fatos da semana em JSON ("fatos") e comentários aprovados ("citacao-1" e seguintes). Escreva só a partir deles.

Cada texto tem:
- assunto: até 120 caracteres, sem ponto final;
- previa: até 90 caracteres, o que o leitor de e-mail mostra depois do assunto;
- titulo: uma frase de até 200 caracteres com o que mais importa;
- paragrafos: de 2 a 4, cada um com até 1200 caracteres, em prosa, sem listas.
citacoes: os ids de até 3 comentários que ilustram o resumo, por exemplo "citacao-1"; o sistema os mostra por inteiro sob o texto.

Regras, que um verificador confere uma a uma:
- Todo número vem dos fatos: contagens exatas, proporções em porcentagem inteira ou com uma casa, diferenças em pontos. Nada de estimativas, "dezenas", ordinais ou somas que os fatos não trazem.
- Ponha cada número junto do que ele conta: "31% de crítica", "as críticas subiram de 20% para 31%". Em português a vírgula é decimal, em inglês o ponto.
- "before" é a semana anterior; as proporções são entre elogio, critica, sugestao e duvida, sem spam.
- Diga que algo subiu ou caiu só quando "isNews" é verdadeiro, e no sentido dos fatos.
- Só nomes que estão nos fatos, com a mesma grafia; fora deles e do começo da frase, nenhuma palavra com maiúscula.
- Entre aspas, só nomes dos fatos ou frases inteiras de um comentário, palavra por palavra.
- Sem links, domínios, e-mails, perfis, marcação, emojis ou travessões no começo de frase.
- Não dê conselhos nem explique causas: os fatos não as dizem.`;

/** The version follows the wording: a change of the guide is another version. */
export const summaryPrompt = {
  name: 'escrever-resumo',
  version: createHash('sha256').update(guide).digest('hex').slice(0, 8),
};
export const summaryGuide = guide;

const text = z.strictObject({
  assunto: z.string().max(400),
  previa: z.string().max(400),
  titulo: z.string().max(600),
  paragrafos: z.array(z.string().max(4_000)).max(12),
});

/** What the model must answer; how long a text may be is for verification to say. */
export const summaryAnswerSchema = z.strictObject({
  portugues: text,
  ingles: text,
  citacoes: z.array(z.string().max(40)).max(10),
});
export type SummaryAnswer = z.infer<typeof summaryAnswerSchema>;
