import { expect, it } from 'vitest';
import { isAllowed } from '@/lib/mail/is-allowed';

it('lets everybody through where there is no list', () => {
  expect(isAllowed('ana@exemplo.com', undefined)).toBe(true);
});

it.each(['ana@exemplo.com', 'Exemplo.com', '@exemplo.com', 'outro.com, ana@exemplo.com '])(
  'lets ana@exemplo.com through %s',
  (list) => {
    expect(isAllowed('ana@exemplo.com', list)).toBe(true);
  },
);

it.each(['bia@exemplo.com', 'emplo.com', 'exemplo.com.br', 'com', ',', 'ana@exemplo.com.br'])(
  'holds ana@exemplo.com back at %s',
  (list) => {
    expect(isAllowed('ana@exemplo.com', list)).toBe(false);
  },
);

it('is not fooled by a second @', () => {
  expect(isAllowed('"x@exemplo.com"@golpe.example', 'exemplo.com')).toBe(false);
});
