import type { Category } from '@/lib/text/categories';

/** A crowd: how many, and how many the week before; null where there is nothing to compare with. */
type Crowd = { n: number; before: number | null };
/** A part of a crowd: shares 0–1, counts. */
type Part = { category: Category; count: number; of: number; share: number; before: number | null };
/** Whether a change is more than chance explains; null where nobody reckoned it. */
export type Certainty = 'sure' | 'chance' | null;

/** The fixed sentences of one language. Numbers come as they are, and are rounded here. */
export type Phrases = {
  volume(crowd: Crowd): string;
  fewOf(part: { category: Category; count: number }): string;
  split(shares: { category: Category; share: number }[]): string;
  share(part: Part): string;
  change(part: Part & { before: number; certainty: Certainty }): string;
  nothingMoved(): string;
  balance(points: { now: number; before: number | null }): string;
  day(of: { day: string; n: number }): string;
  busiest(of: { day: string; n: number }): string;
  quietest(of: { day: string; n: number }): string;
  spam(crowd: Crowd): string;
  artists(top: { name: string; n: number }[]): string;
  extreme(
    of: { name: string; most: boolean; among: number } & Pick<Part, 'category' | 'count' | 'of' | 'share'>,
  ): string;
  leader(of: { name: string; category: Category; count: number; among: number }): string;
  subject(of: { name: string; crowd: Crowd; praise: number; criticism: number; isFew: boolean }): string;
  part(of: Part & { name: string; isFew: boolean }): string;
  turn(of: Part & { name: string; before: number; certainty: Certainty }): string;
  release(of: {
    name: string;
    artist: string | null;
    n: number;
    praise: Turn;
    criticism: Turn;
    isFew: boolean;
  }): string;
  topic(of: { name: string; comments: number; times: number | null; hours: number }): string;
};
export type Turn = { share: number; before: number | null };
