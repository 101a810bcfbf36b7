import { parseArgs } from 'node:util';
import { AppError } from '@/lib/errors';
import { withDatabase } from './with-database';

const usage = 'npm run generate-summary -- --week 2026-W47 [--send]';

try {
  const { values } = parseArgs({
    options: { week: { type: 'string' }, send: { type: 'boolean', default: false } },
  });
  const { week, send } = values;
  if (!week) throw new AppError({ code: 'sem_semana', status: 422, message: 'Diga a semana.' });
  await withDatabase(() => run(week, send));
} catch (error) {
  console.error(
    error instanceof AppError
      ? [error.message, ...error.fields.map(({ mensagem }) => mensagem)].join('\n')
      : error,
  );
  console.error(usage);
  process.exitCode = 1;
}

async function run(week: string, send: boolean): Promise<void> {
  const { generateSummary } = await import('@/lib/summary/generate-summary');
  const { requireSummary } = await import('@/lib/summary/require-summary');
  const { toWireSummary } = await import('@/lib/summary/wire-summary');
  const { isNew } = await generateSummary(week);
  const summary = toWireSummary(await requireSummary(week));
  const { subject, paragraphs } = summary.textos['pt-BR'];
  console.log([subject, '', ...paragraphs, ''].join('\n'));
  const origin = isNew ? 'escrito agora' : 'já havia';
  console.log(`Resumo de ${week}: ${origin}, por ${summary.escrito_por}, recusas ${summary.recusas.length}.`);
  if (send) await sendNow(week);
}

async function sendNow(week: string): Promise<void> {
  const { sendSummary } = await import('@/lib/summary/send-summary');
  await sendSummary(week);
  console.log('Enviado: as mensagens partem com o processo de trabalho.');
}
