import type { Translator } from '@/i18n/translator';
import type { Refusal } from '@/lib/summary/verify/refusal';

type RefusalListProps = { refusals: Refusal[]; t: Translator<'summaries'> };

/** What is wrong, where, and with which words. */
export function RefusalList({ refusals, t }: RefusalListProps) {
  return (
    <ul className="mt-2 list-disc space-y-1.5 pl-5">
      {refusals.map(({ locale, field, reason, passage }, index) => (
        <li key={index} className="[overflow-wrap:anywhere]">
          {t('in', { language: t(`languages.${locale}`), field: sayField(field, t) })}:{' '}
          {t(`reasons.${reason}`)} <q lang={locale}>{passage}</q>
        </li>
      ))}
    </ul>
  );
}

/** `paragraphs.1` is the second one. */
function sayField(field: string, t: Translator<'summaries'>): string {
  const [name, index] = field.split('.');
  const known = (['subject', 'preheader', 'headline', 'paragraphs', 'quotes'] as const).find(
    (one) => one === name,
  );
  const said = known ? t(known) : field;
  return index === undefined ? said : t('paragraph', { name: said, number: Number(index) + 1 });
}
