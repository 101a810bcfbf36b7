import { z } from 'zod';

type Floors = { [name: string]: number | Floors };
const floorsSchema: z.ZodType<Floors> = z.lazy(() =>
  z.record(z.string(), z.union([z.number().min(0), floorsSchema])),
);

/** Limits of a report's section, under the names its figures have there. */
export const gatesSchema = z.record(z.string(), floorsSchema);
export type Gates = z.infer<typeof gatesSchema>;

/** What must not rise above its limit; everything else must not fall below. */
const ceilings = new Set(['ece', 'flipRate', 'broken', 'callsPer1000', 'overlong']);

/** The calibration error of a smaller set is mostly chance. */
const enoughForCalibration = 300;

/** Each figure on the wrong side of its limit, in words; empty when all is well. */
export function checkGates(section: string, figures: unknown, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const path = `${section} › ${name}`;
    const figure = readFigure(figures, name);
    if (!isJudged(name, figures, figure)) return [];
    if (typeof floor !== 'number') return checkGates(path, figure, floor);
    if (typeof figure !== 'number') return [`${path}: não foi medido (limite ${show(floor)})`];
    if (ceilings.has(name)) return figure > floor ? [`${path}: ${show(figure)} acima de ${show(floor)}`] : [];
    return figure < floor ? [`${path}: ${show(figure)} abaixo de ${show(floor)}`] : [];
  });
}

/** A label that does not occur has no precision or recall, a handful of comments no calibration. */
function isJudged(name: string, figures: unknown, figure: unknown): boolean {
  if (name === 'ece') return Number(readFigure(figures, 'comments') ?? Infinity) >= enoughForCalibration;
  return readFigure(figure, 'support') !== 0;
}

function readFigure(figures: unknown, name: string): unknown {
  if (typeof figures !== 'object' || figures === null) return undefined;
  return Object.entries(figures).find(([key]) => key === name)?.[1];
}

function show(value: number): string {
  return String(Math.round(value * 1e4) / 1e4).replace('.', ',');
}
