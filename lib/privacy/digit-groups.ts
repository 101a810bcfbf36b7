/** Digits that stand together, and how far they are from the group before: `null` when nothing ties them. */
export type DigitGroup = { digits: string; start: number; end: number; gap: string | null };

/** A run of groups read as one number. */
export type DigitWindow = { digits: string; start: number; end: number; groups: readonly DigitGroup[] };

const digitRun = /\d+/g;
const maxGap = 3;
const shortest = 8;
const longest = 19;
const joiners = /^[ .\-/()_*|~]+$/;

export function readDigitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let lastEnd = 0;
  for (const match of text.matchAll(digitRun)) {
    const start = match.index;
    const between = start - lastEnd <= maxGap ? text.slice(lastEnd, start) : '';
    const gap = groups.length > 0 && joiners.test(between) ? between : null;
    lastEnd = start + match[0].length;
    groups.push({ digits: match[0], start, end: lastEnd, gap });
  }
  return groups;
}

/** Every number of 8 to 19 digits that starts with group `from`, the longest first. */
export function readWindows(groups: readonly DigitGroup[], from: number): DigitWindow[] {
  const windows: DigitWindow[] = [];
  const start = groups[from]?.start ?? 0;
  let digits = '';
  for (let at = from; at < groups.length; at++) {
    const group = groups[at];
    if (!group || (at > from && group.gap === null) || digits.length + group.digits.length > longest) break;
    digits += group.digits;
    if (digits.length < shortest) continue;
    windows.push({ digits, start, end: group.end, groups: groups.slice(from, at + 1) });
  }
  return windows.reverse();
}

/** Where a number is divided, counted in digits from its end: `98765-4321` → `[4]`. */
export function cutsOf({ digits, groups }: DigitWindow): number[] {
  let left = digits.length;
  return groups.slice(0, -1).map((group) => (left -= group.digits.length));
}
