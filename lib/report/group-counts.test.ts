import { expect, it } from 'vitest';
import { listKnownTags } from '@/lib/report/group-counts';

it('names no tag of one to four recent comments, and loses none from the sum', () => {
  const tag = { code: 'a', explanation: 'A', recent: 5, usual: 9 };
  const gone = { code: 'b', explanation: 'B', recent: 0, usual: 20 };
  const rare = [
    { code: 'c', explanation: 'C', recent: 4, usual: 8 },
    { code: 'd', explanation: 'D', recent: 1, usual: 0 },
  ];
  expect(listKnownTags([tag, ...rare, gone])).toEqual([
    tag,
    gone,
    { code: null, explanation: '', recent: 5, usual: 8 },
  ]);
  expect(listKnownTags([tag, gone])).toEqual([tag, gone]);
});
