import { expect, it } from 'vitest';
import { toLines } from '@/lib/report/chart-lines';
import { listCharts } from '@/lib/report/charts/list-charts';
import { weekReportOf } from '@/lib/report/testing';

const counts = { elogio: 40, critica: 20, sugestao: 5, duvida: 5, spam: 3 };
const release = { title: 'Maré Alta', kind: 'album', artist: 'Lia Duarte' };

const charts = listCharts({
  ...weekReportOf(),
  artists: [
    { name: 'Lia Duarte', counts },
    { name: null, counts },
  ],
  aroundReleases: [{ ...release, releasedOn: '2026-11-10', before: counts, after: counts }],
  releases: [{ ...release, counts, before: counts }],
  tags: [{ code: 'a', explanation: 'A', recent: 35, usual: 300 }],
  decisions: [
    { category: 'elogio', modelVersion: 'a', reviewed: false, confidenceTenth: 9, comments: 40 },
    { category: 'elogio', modelVersion: 'a', reviewed: true, confidenceTenth: 9, comments: 20 },
  ],
});
const linesOf = (id: string) => charts.filter((chart) => chart.id === id).flatMap(toLines);

it.each(charts.map((chart) => ({ id: chart.id, lines: toLines(chart) })))(
  'gives every line of $id the same keys',
  ({ lines }) => {
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map((line) => Object.keys(line).join()))).toHaveProperty('size', 1);
  },
);

it('rounds to four decimals and names tenths of confidence in percent', () => {
  expect(linesOf('tags_48h')).toMatchObject([{ codigo: 'a', habitual: 10.7143, vezes_o_habitual: 3.2667 }]);
  expect(linesOf('confianca')[0]).toMatchObject({
    categoria: 'ELOGIO',
    confianca_0_10: 0,
    confianca_90_100: 40,
    participacao_conferidos: 0.3333,
  });
});
