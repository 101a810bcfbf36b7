import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WireStakeholder } from '@/lib/stakeholders/wire-stakeholder';
import { ManageReader } from './manage-reader';

type ReaderListProps = { readers: WireStakeholder[]; locale: Locale };

const tones = { confirmado: 'neutral', pendente: 'accent', saiu: 'neutral', suprimido: 'danger' } as const;
const weeksNamed = 3;

export function ReaderList({ readers, locale }: ReaderListProps) {
  const t = getTranslator(locale, 'readers');
  if (readers.length === 0)
    return (
      <div className="mt-8">
        <EmptyState title={t('none')}>{t('noneText', { path: '/assinar' })}</EmptyState>
      </div>
    );
  return (
    <div className="mt-8">
      <p role="status" className="text-sm text-muted">
        {t('shown', { count: readers.length })}
      </p>
      <ul className="mt-2 border-t border-line">
        {readers.map((reader) => (
          <ReaderRow key={reader.id} reader={reader} locale={locale} />
        ))}
      </ul>
    </div>
  );
}

function ReaderRow({ reader, locale }: { reader: WireStakeholder; locale: Locale }) {
  const t = getTranslator(locale, 'readers');
  const { id, email, nome, idioma, situacao } = reader;
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-4 lg:grid-cols-[minmax(0,1fr)_13rem_15rem]">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">{email}</p>
        <p className="text-sm text-muted [overflow-wrap:anywhere]">
          {[nome, getTranslator(locale, 'staff')(`languages.${idioma}`)].filter(Boolean).join(' · ')}
        </p>
        <p className="text-sm text-muted">{describeWeeks(reader, locale)}</p>
      </div>
      <div>
        <Badge tone={tones[situacao]}>{t(`states.${situacao}`)}</Badge>
        <p className="mt-1 text-sm text-muted">{describeState(reader, locale)}</p>
        {situacao === 'suprimido' && (
          <Link
            href="/painel/emails/suprimidos"
            prefetch={false}
            className="text-sm underline underline-offset-4"
          >
            {getTranslator(locale, 'suppressions')('open')}
          </Link>
        )}
      </div>
      <ManageReader id={id} email={email} isPending={situacao === 'pendente'} />
    </li>
  );
}

function describeState({ situacao, confirmado_em, saiu_em, pedido_em }: WireStakeholder, locale: Locale) {
  const t = getTranslator(locale, 'readers');
  if (situacao === 'suprimido') return t('suppressedText');
  if (situacao === 'saiu') return saiu_em && t('leftAt', { at: new Date(saiu_em) });
  if (situacao === 'confirmado') return confirmado_em && t('since', { at: new Date(confirmado_em) });
  return t('asked', { at: new Date(pedido_em) });
}

function describeWeeks({ semanas }: WireStakeholder, locale: Locale): string {
  const t = getTranslator(locale, 'readers');
  if (semanas.length === 0) return t('noWeeks');
  const weeks = semanas.slice(0, weeksNamed).join(', ');
  const n = semanas.length - weeksNamed;
  return t('weeks', { weeks: n > 0 ? t('moreWeeks', { weeks, n }) : weeks });
}
