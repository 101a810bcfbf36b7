import { classificationSection } from '@/evals/report/classification-section';
import { decimal, escapeHtml } from '@/evals/report/html';
import { cascadeSection, injectionSection } from '@/evals/report/llm-sections';
import { type Report, type Suites } from '@/evals/report/report';
import {
  artistSection,
  baselineSection,
  privacySection,
  questionSection,
  tagSection,
  thresholdSection,
} from '@/evals/report/suite-sections';

/** One page that needs nothing but itself. */
export function renderPage(report: Report): string {
  return `<!doctype html>
<html lang="pt-BR">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Avaliação: ${escapeHtml(report.dataset)}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 66rem; margin: 2rem auto; padding: 0 1rem; color: #18202a; background: #fff }
  table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem } caption { text-align: left; font-weight: 600 }
  th, td { padding: .3rem .7rem; border: 1px solid #d5dbe3; text-align: right; vertical-align: top; white-space: nowrap }
  th:first-child, .texts th, .texts td { text-align: left } .texts td { white-space: normal }
  .wide { overflow-x: auto } .bad { color: #a31515 } .good { color: #1a6b34 } h2 { margin-top: 2.5rem }
</style>
<h1>Avaliação</h1>
<p>${escapeHtml(describe(report))}</p>
${listFailures(report.failures)}
${classificationSection(report)}
${hasSuites(report) ? renderSuites(report) : renderModel(report)}
</html>
`;
}

function describe({ dataset, model, task, policy, folds, seconds, skipped }: Report): string {
  const how = folds === null ? `modelo ${model}` : `validação cruzada em ${folds} partes`;
  const left = skipped ? ` ${skipped} linhas sem texto ou rótulo conhecido ficaram de fora.` : '';
  return `${dataset}; tarefa ${task}, política ${policy}, ${how}; ${decimal(seconds, 1)} s.${left}`;
}

function listFailures(failures: readonly string[]): string {
  if (failures.length === 0) return '<p class="good">Nada fora dos limites.</p>';
  const items = failures.map((failure) => `<li>${escapeHtml(failure)}</li>`).join('\n');
  return `<div class="bad"><p>Fora dos limites:</p><ul>\n${items}\n</ul></div>`;
}

function hasSuites(report: Report): report is Report & Suites {
  return report.categories !== undefined;
}

function renderSuites(report: Report & Suites): string {
  return [
    thresholdSection(report),
    report.baseline ? baselineSection(report.baseline) : '',
    tagSection(report),
    artistSection(report),
    injectionSection(report),
    cascadeSection(report),
    privacySection(report),
    questionSection(report),
  ].join('\n');
}

function renderModel({ llm }: Report): string {
  if (!llm) return '';
  const cost = llm.costUsd === null ? 'custo desconhecido' : `US$ ${decimal(llm.costUsd, 4)}`;
  return `<h2>Modelo de linguagem</h2>
<p>${llm.asked} comentários perguntados em ${llm.requests} requisições, ${llm.unanswered} sem resposta; ${llm.inputTokensPer1000} tokens de entrada e ${llm.outputTokensPer1000} de saída por 1.000 comentários; ${cost}; p95 de ${llm.p95LatencyMs} ms.</p>`;
}
