import { describe, expect, it } from 'vitest';
import { correctShares, fewestComments, fewestTested, mostUnmeasured } from '@/lib/stats/correct-shares';
import { createRandom, type Random } from '@/lib/stats/random';
import { wilsonInterval } from '@/lib/stats/wilson-interval';

/** Tested so often that its rows are as good as known. */
const perfect = [
  [1e9, 0, 0],
  [0, 1e9, 0],
  [0, 0, 1e9],
];
const nothing = [0, 0, 0];

describe('correctShares', () => {
  it('gives the shares of the labels with Wilson’s intervals where labels are never wrong', () => {
    const { raw, corrected } = correctShares({
      groups: [{ labelled: [50, 30, 20], confusion: perfect }],
      checked: nothing,
    });
    expect(raw).toEqual([0.5, 0.3, 0.2]);
    [50, 30, 20].forEach((count, k) => {
      const { low, high } = wilsonInterval(count, 100);
      expect(corrected?.[k]?.share).toBeCloseTo(count / 100, 9);
      expect(corrected?.[k]?.low).toBeCloseTo(low, 6);
      expect(corrected?.[k]?.high).toBeCloseTo(high, 6);
    });
  });

  it('agrees with Rogan and Gladen by hand', () => {
    // sensitivity 0.9, specificity 0.8, 92 of 200 labelled positive: (0.46 + 0.8 − 1) / (0.9 + 0.8 − 1) = 0.371429
    const { corrected } = correctShares({
      groups: [
        {
          labelled: [92, 108],
          confusion: [
            [900, 100],
            [400, 1600],
          ],
        },
      ],
      checked: [0, 0],
    });
    const [positive] = corrected ?? [];
    expect(positive?.share).toBeCloseTo(0.371429, 6);
    for (const bound of [positive?.low ?? NaN, positive?.high ?? NaN])
      expect(Math.abs(0.371429 - bound) / deviationOfRoganAndGladen(bound)).toBeCloseTo(1.96, 2);
  });

  it('takes people at their word', () => {
    const { checkedShare, corrected } = correctShares({ groups: [], checked: [50, 30, 20] });
    expect(checkedShare).toBe(1);
    expect(corrected?.[1]).toMatchObject({ share: 0.3 });
    expect(corrected?.[1]?.low).toBeCloseTo(wilsonInterval(30, 100).low, 3);
  });

  it('shares out among the chosen classes only', () => {
    const groups = [{ labelled: [40, 40, 20], confusion: perfect }];
    const { comments, raw, corrected } = correctShares({ groups, checked: nothing, among: [0, 1] });
    expect([comments, raw]).toEqual([80, [0.5, 0.5]]);
    expect(corrected?.[0]?.low).toBeCloseTo(wilsonInterval(40, 80).low, 3);
  });

  it('never goes below zero, and holds its own share', () => {
    // 20 % of class 0 are labelled 1, more than all that are: class 1 would have less than nothing
    const confusion = [
      [160, 40, 0],
      [20, 180, 0],
      [0, 0, 200],
    ];
    const { corrected } = correctShares({
      groups: [{ labelled: [300, 10, 90], confusion }],
      checked: nothing,
    });
    expect(corrected?.[1]).toMatchObject({ share: 0, low: 0 });
    expect(corrected?.[1]?.high).toBeGreaterThan(0.005);
    expect(corrected?.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
  });

  it('keeps every digit where all versions were measured', () => {
    const confusion = [
      [160, 40, 0],
      [20, 180, 0],
      [5, 5, 190],
    ];
    const groups = [
      { labelled: [92, 108, 40], confusion },
      { labelled: nothing, confusion: null },
    ];
    const { unmeasuredShare, corrected } = correctShares({ groups, checked: [7, 5, 3], among: [0, 1] });
    expect(unmeasuredShare).toBe(0);
    expect(corrected).toEqual([
      { share: 0.5176601232268233, low: 0.4135127057120399, high: 0.6260283754065008 },
      { share: 0.48233987677317663, low: 0.3739716245934993, high: 0.58648729428796 },
    ]);
  });

  it('counts what was never measured by its label, and allows for all that it may be', () => {
    const measured = { labelled: [40, 40, 20], confusion: perfect };
    const given = { checked: nothing, among: [0, 1] };
    const known = correctShares({ groups: [measured], ...given }).corrected?.[0];
    const groups = [measured, { labelled: [0, 5, 5], confusion: null }];
    const { comments, unmeasuredShare, raw, corrected } = correctShares({ groups, ...given });
    expect([comments, unmeasuredShare, raw]).toEqual([85, 10 / 110, [40 / 85, 45 / 85]]);
    expect(corrected?.[0]?.share).toBeCloseTo(40 / 85, 9);
    expect(corrected?.[0]?.low).toBeCloseTo(((known?.low ?? NaN) * 80) / 90, 12); // what is called SPAM may be an opinion
    expect(corrected?.[0]?.high).toBeCloseTo(((known?.high ?? NaN) * 80 + 10) / 90, 12);
  });

  it('stops where more than a fifth was never measured', () => {
    const ask = (unmeasured: number) =>
      correctShares({
        groups: [
          { labelled: [400, 250, 150], confusion: perfect },
          { labelled: [unmeasured, 0, 0], confusion: null },
        ],
        checked: nothing,
      });
    expect(ask(200)).toMatchObject({ unmeasuredShare: mostUnmeasured, obstacle: null });
    expect(ask(201)).toMatchObject({ corrected: null, obstacle: 'unmeasured' });
  });

  it('stops where the bounds would be wider than a fifth, SPAM counting for nothing in them', () => {
    const groups = [
      { labelled: [70, 20, 700], confusion: perfect },
      { labelled: [80, 60, 0], confusion: null },
    ];
    const { unmeasuredShare, obstacle } = correctShares({ groups, checked: nothing, among: [0, 1] });
    expect(unmeasuredShare).toBeLessThan(mostUnmeasured);
    expect(obstacle).toBe('unmeasured');
  });

  it('does not call few what is only not measured', () => {
    const groups = [
      { labelled: [20, 9, 0], confusion: perfect },
      { labelled: [4, 0, 0], confusion: null },
    ];
    expect(correctShares({ groups, checked: nothing }).obstacle).toBe('unmeasured');
  });

  it.each([
    ['fewComments', [fewestComments - 1, 0, 0], perfect],
    ['fewTested', [50, 30, 20], [[100, 0, 0], [0, 100, 0], [0, 0, fewestTested - 1]]], // prettier-ignore
    ['unmeasured', [50, 30, 20], null],
    ['inseparable', [50, 30, 20], [[50, 50, 0], [50, 50, 0], [0, 0, 100]]], // prettier-ignore
    ['inseparable', [50, 30, 20], [[54, 46, 0], [46, 54, 0], [0, 0, 100]]], // prettier-ignore
  ])('says %s instead of guessing', (obstacle, labelled, confusion) => {
    const {
      corrected,
      obstacle: said,
      raw,
    } = correctShares({ groups: [{ labelled, confusion }], checked: nothing });
    expect([corrected, said]).toEqual([null, obstacle]);
    expect(raw[0]).toBeGreaterThan(0);
  });
});

function deviationOfRoganAndGladen(p: number): number {
  const [sensitivity, specificity] = [900.5 / 1001, 1600.5 / 2001];
  const youden = 0.9 + 0.8 - 1;
  const labelled = p * sensitivity + (1 - p) * (1 - specificity);
  const variance =
    (labelled * (1 - labelled)) / 200 +
    (sensitivity * (1 - sensitivity) * p ** 2) / 1000 +
    (specificity * (1 - specificity) * (1 - p) ** 2) / 2000;
  return Math.sqrt(variance) / youden;
}

/** 85 % right over the test comments, some pairs of classes much worse than others. */
const uneven = [
  [0.84, 0.11, 0.03, 0.01, 0.01],
  [0.14, 0.78, 0.03, 0.04, 0.01],
  [0.05, 0.05, 0.87, 0.02, 0.01],
  [0.03, 0.06, 0.01, 0.89, 0.01],
  [0.01, 0.04, 0.04, 0.02, 0.89],
];
/** Another version, 74 % right. */
const weaker = uneven.map((row, t) => row.map((chance, j) => chance * 0.85 + (t === j ? 0.02 : 0.0325)));
/** A third version, whose confusion nobody knows: hardly anything but criticism to it. */
const bad = uneven.map(() => [0.1, 0.7, 0.05, 0.05, 0.1]);
const tested = [215, 224, 171, 175, 176];
const opinions = [0, 1, 2, 3];
const runs = 1_000;

type Setting = {
  rates: number[];
  comments: number;
  among?: number[];
  checked?: number;
  ofWeaker?: number;
  /** Of comments that have rates of their own. */
  ofBad?: number;
  ratesOfBad?: number[];
};

const common = [0.4, 0.25, 0.12, 0.15, 0.08];

describe('95 % intervals hold the rate in 93 to 97 % of a thousand weeks', () => {
  it.each<[string, Setting]>([
    ['500 comments', { rates: common, comments: 500 }],
    ['5,000 comments', { rates: common, comments: 5_000 }],
    ['SPAM among them', { rates: common, comments: 1_000, among: [...opinions, 4] }],
    ['a suggestion in 33 comments', { rates: [0.55, 0.25, 0.03, 0.12, 0.05], comments: 1_000 }],
    ['the same in a large week', { rates: [0.55, 0.25, 0.03, 0.12, 0.05], comments: 5_000 }],
    ['hardly any criticism', { rates: [0.62, 0.03, 0.15, 0.15, 0.05], comments: 2_000 }],
    ['a third read by people', { rates: common, comments: 1_000, checked: 0.33 }],
    ['two versions in one week', { rates: common, comments: 2_000, checked: 0.05, ofWeaker: 0.3 }],
  ])('%s', { timeout: 60_000 }, (_, setting) => {
    const covered = measureCoverage(setting);
    for (const share of covered) {
      expect(share).toBeGreaterThanOrEqual(0.93);
      expect(share).toBeLessThanOrEqual(0.97);
    }
    const pooled = covered.reduce((sum, share) => sum + share, 0) / covered.length;
    expect(Math.abs(pooled - 0.95)).toBeLessThanOrEqual(0.01);
  });
});

describe('95 % intervals hold the rate in at least 95 % where nobody measured a version that labelled a tenth', () => {
  it.each<[string, Setting]>([
    ['whatever it was given', { rates: common, comments: 1_000, ofBad: 0.1 }],
    ['praise alone', { rates: common, comments: 1_000, ofBad: 0.1, ratesOfBad: [1, 0, 0, 0, 0] }],
    ['criticism alone', { rates: common, comments: 5_000, ofBad: 0.1, ratesOfBad: [0, 1, 0, 0, 0] }],
  ])('%s', { timeout: 60_000 }, (_, setting) => {
    for (const share of measureCoverage(setting)) expect(share).toBeGreaterThanOrEqual(0.95);
  });
});

/** Per class, the part of the runs whose interval holds its rate. */
function measureCoverage(setting: Setting): number[] {
  const {
    rates,
    comments,
    among = opinions,
    checked = 0,
    ofWeaker = 0,
    ofBad = 0,
    ratesOfBad = rates,
  } = setting;
  const random = createRandom(20_260_101);
  const truth = rates.map((rate, k) => rate * (1 - ofBad) + (ratesOfBad[k] ?? 0) * ofBad);
  const whole = among.reduce((sum, k) => sum + (truth[k] ?? 0), 0);
  const hits = among.map(() => 0);
  for (let run = 0; run < runs; run++) {
    const parts = drawCounts(random, comments, [checked, ofWeaker, ofBad, 1]);
    const [byPeople = 0, byWeaker = 0, byBad = 0, byUneven = 0] = parts;
    const { corrected } = correctShares({
      groups: [
        drawGroup(random, uneven, rates, byUneven),
        drawGroup(random, weaker, rates, byWeaker),
        { labelled: drawLabels(random, bad, ratesOfBad, byBad), confusion: null },
      ],
      checked: drawCounts(random, byPeople, rates),
      among,
    });
    corrected?.forEach(({ low, high }, i) => {
      const rate = (truth[among[i] ?? -1] ?? 0) / whole;
      if (low <= rate && rate <= high) hits[i] = (hits[i] ?? 0) + 1;
    });
  }
  return hits.map((count) => count / runs);
}

function drawGroup(random: Random, rows: number[][], rates: number[], comments: number) {
  return {
    labelled: drawLabels(random, rows, rates, comments),
    confusion: rows.map((row, t) => drawCounts(random, tested[t] ?? 0, row)),
  };
}

function drawLabels(random: Random, rows: number[][], rates: number[], comments: number): number[] {
  const truth = drawCounts(random, comments, rates);
  const labels = rows.map((row, t) => drawCounts(random, truth[t] ?? 0, row));
  return rows.map((_, j) => labels.reduce((sum, row) => sum + (row[j] ?? 0), 0));
}

/** A multinomial draw; the last chance takes what is left. */
function drawCounts(random: Random, total: number, chances: readonly number[]): number[] {
  const counts = chances.map(() => 0);
  for (let i = 0; i < total; i++) {
    let left = random();
    let k = 0;
    while (k < chances.length - 1 && left >= (chances[k] ?? 0)) left -= chances[k++] ?? 0;
    counts[k] = (counts[k] ?? 0) + 1;
  }
  return counts;
}
