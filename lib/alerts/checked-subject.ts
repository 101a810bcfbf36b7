import { z } from 'zod';
import { subjectKinds } from '@/db/schema/alerts';
import { spans, type Judgement } from '@/lib/alerts/judge-windows';

/** What a check saw of a subject; the numbers are null where there was too little to judge. */
export const checkedSubjectSchema = z.object({
  kind: z.enum(subjectKinds),
  key: z.string(),
  label: z.string(),
  state: z.enum(['few', 'quiet', 'spike']),
  span: z.enum(spans).nullable(),
  observed: z.number().nullable(),
  expected: z.number().nullable(),
});
export type CheckedSubject = z.infer<typeof checkedSubjectSchema>;

const shown = 40;

type Judged = Pick<CheckedSubject, 'kind' | 'key' | 'label'> & { judgement: Judgement };

/** Spikes first, then those of which most is expected in a day; what is too small comes last. */
export function toCheckedSubjects(judged: Judged[]): CheckedSubject[] {
  const rank = ({ judgement }: Judged) => {
    if (judgement.kind === 'few') return -1;
    const daily = judgement.expected / (judgement.span === 'week' ? 7 : 1);
    return judgement.kind === 'spike' ? 1e9 + daily : daily;
  };
  return judged
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, shown)
    .map(({ kind, key, label, judgement }) => {
      const named = { kind, key, label, state: judgement.kind };
      if (judgement.kind === 'few') return { ...named, span: null, observed: null, expected: null };
      const { span, observed, expected } = judgement;
      return { ...named, span, observed, expected: Math.round(expected * 10) / 10 };
    });
}
