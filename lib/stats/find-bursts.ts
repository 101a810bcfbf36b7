/** Near-duplicate comments of one hour and one class. */
export type Repeats<Class extends string> = {
  /** The same for all that nearly say the same; nothing of the text. */
  group: string;
  /** Hours since any fixed instant. */
  hour: number;
  class: Class;
  comments: number;
};

/** So many near-duplicates within so many hours are a burst. */
const burstComments = 5;
const burstHours = 48;

/**
 * How many comments of each class belong to a burst: every one that has, with itself, `burstComments` of its group in
 * some `burstHours` consecutive hours. All of them count, the first too: nobody can tell which was meant.
 */
export function findBursts<Class extends string>(repeats: readonly Repeats<Class>[]): Map<Class, number> {
  const inBursts = new Map<Class, number>();
  for (const group of Map.groupBy(repeats, (repeat) => repeat.group).values())
    for (const { class: name, comments } of pickBursts(group))
      inBursts.set(name, (inBursts.get(name) ?? 0) + comments);
  return inBursts;
}

/** Two pointers over the hours: windows that end at each row, as long as a burst may last. */
function pickBursts<Class extends string>(group: Repeats<Class>[]): Repeats<Class>[] {
  const rows = group.toSorted((a, b) => a.hour - b.hour);
  const picked = new Set<Repeats<Class>>();
  let [first, inWindow] = [0, 0];
  rows.forEach((row, last) => {
    inWindow += row.comments;
    for (let start = rows[first]; start && start.hour <= row.hour - burstHours; start = rows[++first])
      inWindow -= start.comments;
    if (inWindow >= burstComments) rows.slice(first, last + 1).forEach((member) => picked.add(member));
  });
  return [...picked];
}
