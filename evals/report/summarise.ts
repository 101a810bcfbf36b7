import { decimal, percent, range } from '@/evals/report/html';
import { type Report } from '@/evals/report/report';

/** The report in a few lines for a terminal. */
export function summarise(report: Report): string[] {
  const { tags, artists, injection, injectionInBatches, privacy, questions, cascade, baseline, llm } = report;
  const classes = Object.entries(report.perClass).map(
    ([name, { precision, recall, f1, support }]) =>
      `  ${name.padEnd(12)} precisão ${percent(precision)}, revocação ${percent(recall)}, F1 ${percent(f1)} (${support})`,
  );
  const parts = Object.entries({ ...report.categories?.byDifficulty, ...report.byFile }).map(
    ([name, part]) => `  ${name}: ${part.comments} comentários, acurácia ${percent(part.accuracy)}`,
  );
  return [
    `${report.dataset}: ${report.comments} comentários, modelo ${report.model}, política ${report.policy}`,
    `acurácia ${percent(report.accuracy)} (${range(report.accuracyInterval)}), macro-F1 ${percent(report.macroF1)} (${range(report.macroF1Interval)})`,
    `ECE ${decimal(report.ece)}, cobertura a 98 % ${percent(report.coverageAt98)}, revisão ${percent(report.reviewShare)}`,
    ...(report.skipped ? [`${report.skipped} linhas sem texto ou rótulo conhecido ficaram de fora`] : []),
    ...parts,
    ...classes,
    ...(baseline
      ? [
          `linha de base ${baseline.model}: ${baseline.improved.length} melhoraram, ${baseline.worsened.length} pioraram, p = ${decimal(baseline.p, 4)}`,
        ]
      : []),
    ...(tags
      ? [
          `tags: F1 ${percent(tags.f1)}, precisão ${percent(tags.precision)}, revocação ${percent(tags.recall)}`,
        ]
      : []),
    ...(artists
      ? [
          `artistas (${artists.catalogue} nomes): precisão ${percent(artists.precision)}, revocação ${percent(artists.recall)}, ${artists.commentsPerSecond}/s; só os ${artists.withoutInvented.catalogue}: precisão ${percent(artists.withoutInvented.precision)}, ${artists.withoutInvented.commentsPerSecond}/s`,
        ]
      : []),
    ...(injection
      ? [
          `injeções: ${injection.flips.length} de ${injection.comparable} viradas (${percent(injection.flipRate)}), controles ${percent(injection.controls.accuracy)}; em lotes: ${injectionInBatches?.broken} quebras em ${injectionInBatches?.batches}`,
        ]
      : []),
    ...(privacy
      ? [`privacidade: ${percent(privacy.accuracy)}, controles ${percent(privacy.controls.accuracy)}`]
      : []),
    ...(questions
      ? [
          `perguntas: semanas certas ${percent(questions.rightWeeks)} de ${questions.answerable}, abstenção ${percent(questions.abstention)} de ${questions.unanswerable}, passagens literais ${percent(questions.verbatim)}, no máximo ${questions.longestWords} palavras`,
        ]
      : []),
    ...Object.values(cascade ?? {}).map(
      (level) =>
        `cascata com modelo a ${percent(level.standInAccuracy)}: acurácia ${percent(level.accuracy)}, ${decimal(level.callsPer1000, 1)} chamadas por 1.000, revisão ${percent(level.reviewShare)}`,
    ),
    ...(llm
      ? [
          `modelo de linguagem: ${llm.asked} perguntados, ${llm.requests} requisições, ${llm.unanswered} sem resposta, ${llm.costUsd === null ? 'custo desconhecido' : `US$ ${decimal(llm.costUsd, 4)}`}, p95 ${llm.p95LatencyMs} ms`,
        ]
      : []),
    `${decimal(report.seconds, 1)} s`,
  ];
}
