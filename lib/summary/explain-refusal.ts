import type { Refusal, RefusalReason } from '@/lib/summary/verify/refusal';

const reasons: Record<RefusalReason, string> = {
  formato: 'não tem a forma pedida',
  caractere: 'tem caracteres que não cabem aqui: escondidos, de outro alfabeto ou de marcação',
  endereco: 'tem um link, domínio, e-mail ou perfil',
  aspas: 'tem aspas que não se fecham',
  citacao: 'cita palavras que nenhum comentário aprovado traz assim',
  numero: 'diz um número que os fatos não trazem sobre isso',
  numero_vago: 'diz uma quantidade vaga',
  unidade: 'conta algo que ninguém contou',
  data: 'diz uma data ou semana que é outra',
  sentido: 'diz que algo subiu, caiu ou ficou igual quando os fatos dizem outra coisa',
  nome: 'dá um nome que não está nos fatos',
};

const languages = { 'pt-BR': 'português', en: 'inglês' } as const;
const fields: Record<string, string> = {
  subject: 'assunto',
  preheader: 'prévia',
  headline: 'título',
  paragraphs: 'parágrafo',
  quotes: 'citação',
};

/** In Portuguese, for the API and for whoever has to write again. */
export function explainRefusal({ locale, field, reason, passage }: Refusal): string {
  return `Texto em ${languages[locale]}, ${nameField(field)}: ${reasons[reason]} (${passage}).`;
}

function nameField(field: string): string {
  const [name = '', index] = field.split('.');
  const known = fields[name] ?? name;
  return index === undefined ? known : `${known} ${Number(index) + 1}`;
}
