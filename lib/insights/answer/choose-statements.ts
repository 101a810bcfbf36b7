import type { Concept } from '@/lib/insights/read/lexicon';
import type { Question } from '@/lib/insights/read/read-question';
import type { About, Statement } from '@/lib/insights/state/statement';
import { opinions, type Category } from '@/lib/text/categories';

type Find = (wanted: Partial<About>) => Statement[];
/** What to say of a week; null where it is nothing that facts count. */
type Choice = ((find: Find) => Statement[]) | null;

/** Says of a week what a question asks for: those of its statements by rule that answer, in order. */
export function chooseStatements(question: Question, statements: readonly Statement[]): Statement[] {
  const find: Find = (wanted) => statements.filter(({ about }) => about !== null && fits(about, wanted));
  return chooseFor(question)?.(find) ?? [];
}

function fits(about: About, wanted: Partial<About>): boolean {
  return (
    (wanted.aspect === undefined || about.aspect === wanted.aspect) &&
    (wanted.category === undefined || about.category === wanted.category) &&
    (wanted.name === undefined || about.name === wanted.name) &&
    (wanted.day === undefined || about.day === wanted.day)
  );
}

/** The most particular thing a question names decides. */
function chooseFor(question: Question): Choice {
  const has = (concept: Concept) => question.concepts.has(concept);
  const categories = opinions.filter(has);
  if (question.days.length > 0 || has('day')) return chooseDay(question, categories);
  if (question.names.length > 0) return chooseNames(question, categories);
  if (has('spam')) return categories.length > 0 ? null : (find) => find({ aspect: 'spam' });
  if (has('topic'))
    return isTally(question) || categories.length > 0 ? null : (find) => find({ aspect: 'topic' });
  if (has('artist')) return chooseArtists(question, categories);
  if (has('release')) return chooseReleases(question);
  if (categories.length > 0) return chooseCategories(question, categories);
  if (has('balance')) return (find) => [...find({ aspect: 'balance' }), ...find({ aspect: 'split' })];
  if (isChange(question)) return chooseChange(question);
  if (has('category') || has('share')) return (find) => find({ aspect: 'split' });
  const isVolume = has('voices') || (has('count') && question.weeks.length > 0);
  return isVolume ? (find) => find({ aspect: 'volume' }) : null;
}

const isChange = ({ concepts, isComparison }: Question) =>
  concepts.has('change') || concepts.has('trend') || isComparison;
/** `quantos artistas`: nobody counts those. */
const isTally = ({ concepts }: Question) => concepts.has('count') && !concepts.has('voices');

/** Of a day only its volume is known. */
function chooseDay({ days, concepts, names }: Question, categories: Category[]): Choice {
  if (names.length > 0 || categories.length > 0 || concepts.has('spam') || concepts.has('artist'))
    return null;
  if (days.length > 0) return (find) => days.flatMap((day) => find({ aspect: 'days', day }));
  return (find) => find({ aspect: concepts.has('least') ? 'quietest' : 'busiest' });
}

function chooseNames(question: Question, categories: Category[]): Choice {
  if (question.concepts.has('spam')) return null;
  return (find) =>
    question.names.flatMap(({ name, kind }) => {
      if (kind === 'release') return find({ aspect: 'release', name });
      if (kind === 'topic') return find({ aspect: 'topic', name });
      const isWhole = categories.length === 0;
      const told = isWhole
        ? find({ aspect: 'subject', name })
        : findEach(find, categories, { aspect: 'part', name });
      if (!isChange(question)) return told;
      const asked = isWhole ? (['elogio', 'critica'] as const) : categories;
      return [...findEach(find, asked, { aspect: 'turn', name }), ...told];
    });
}

const findEach = (find: Find, categories: readonly Category[], wanted: Partial<About>) =>
  categories.flatMap((category) => find({ ...wanted, category }));

function chooseArtists(question: Question, categories: Category[]): Choice {
  const { concepts } = question;
  if (isTally(question) && categories.length === 0) return null;
  if (categories.length === 0)
    return concepts.has('least') || isChange(question) ? null : (find) => find({ aspect: 'artists' });
  if (isChange(question)) return null;
  return (find) => findEach(find, categories, { aspect: concepts.has('least') ? 'least' : 'most' });
}

/** Only those are known whose reception moved. */
function chooseReleases(question: Question): Choice {
  return isChange(question) && !isTally(question) ? (find) => find({ aspect: 'release' }) : null;
}

function chooseCategories(question: Question, categories: Category[]): Choice {
  const aspect = isChange(question) ? 'change' : 'share';
  return (find) => {
    const told = findEach(find, categories, { aspect });
    return told.length > 0 ? told : findEach(find, categories, { aspect: 'share' });
  };
}

function chooseChange({ concepts }: Question): Choice {
  const isVolume = concepts.has('voices') || concepts.has('count');
  if (isVolume && !concepts.has('category') && !concepts.has('share'))
    return (find) => find({ aspect: 'volume' });
  return (find) => [
    ...find({ aspect: 'moves' }),
    ...(concepts.has('category') ? [] : find({ aspect: 'volume' })),
  ];
}
