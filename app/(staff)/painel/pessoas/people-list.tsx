import Link from 'next/link';
import { LocalTime } from '@/components/comments/local-time';
import { Badge } from '@/components/ui/badge';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WirePerson } from '@/lib/people/wire-person';
import { personHref } from './people-href';

type PeopleListProps = { people: WirePerson[]; selfId: string; locale: Locale };

const tones = { ativa: 'neutral', convidada: 'accent', desativada: 'danger' } as const;

export function PeopleList({ people, selfId, locale }: PeopleListProps) {
  const t = getTranslator(locale, 'people');
  const role = getTranslator(locale, 'staff');
  return (
    <>
      <p role="status" className="text-sm text-muted">
        {t('shown', { count: people.length })}
      </p>
      <ul className="mt-2 border-t border-line">
        {people.map((person) => (
          <li
            key={person.id}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_8rem_8rem] sm:items-baseline lg:grid-cols-[minmax(0,1fr)_8rem_8rem_12rem]"
          >
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <Link
                href={personHref(person.id)}
                prefetch={false}
                className="font-medium underline-offset-4 hover:underline"
              >
                {person.email}
              </Link>
              {person.id === selfId && <span className="text-sm text-muted"> ({t('you')})</span>}
            </p>
            <p className="text-sm">{role(`roles.${person.papel}`)}</p>
            <p>
              <Badge tone={tones[person.situacao]}>{t(`states.${person.situacao}`)}</Badge>
            </p>
            <p className="hidden text-right text-sm text-muted lg:block">
              <span className="sr-only">{t('since')} </span>
              <LocalTime at={person.criada_em} locale={locale} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
