import { listEntries, type LexiconGroup } from '@/lib/learner/lexicon';
import { type Lesson } from '@/lib/learner/train';
import { type Category } from '@/lib/text/categories';

type Syllabus = { category: Category; importance: number; groups: LexiconGroup[] };

/** Against 1 for a real comment: enough to settle words no comment holds, too little to overrule one that does. */
const full = 0.2;

const syllabus: Syllabus[] = [
  { category: 'elogio', importance: full, groups: ['praise3', 'glyphPraise'] },
  { category: 'elogio', importance: full * 0.6, groups: ['praise2', 'affirmedNegation'] },
  { category: 'critica', importance: full, groups: ['complaint3', 'glyphComplaint'] },
  { category: 'critica', importance: full * 0.6, groups: ['complaint2'] },
  { category: 'critica', importance: full * 0.3, groups: ['rhetorical', 'irony'] },
  { category: 'sugestao', importance: full, groups: ['propose', 'request', 'whyNot'] },
  { category: 'sugestao', importance: full * 0.6, groups: ['wish'] },
  { category: 'duvida', importance: full, groups: ['ask'] },
  {
    category: 'spam',
    importance: full,
    groups: ['promoteSelf', 'sell', 'money', 'contact', 'followBack', 'beg'],
  },
];

/** The lexicon as faint examples: what each entry would mean, were it a whole comment. */
export const categoryLessons: readonly Lesson[] = syllabus.flatMap(({ category, importance, groups }) =>
  groups.flatMap(listEntries).map((text) => ({ text, label: category, importance })),
);
