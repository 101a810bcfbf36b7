import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { previewBulk } from '@/lib/bulk/preview-bulk';
import { listFilterOptions } from '@/lib/comments/list-filter-options';
import type { Selection } from '@/lib/comments/selection';
import { selectionOf } from '../../classificacao/selection-of';
import { SelectionSummary } from '../../classificacao/selection-summary';
import { searchHref, type SearchParams } from '../search-href';
import { ChangeForm } from './change-form';
import { bulkTasksPath, changeOf } from './change-of';
import { Confirmation } from './confirmation';
import { Sample } from './sample';

type BulkPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('analista');
  return { title: getTranslator(locale, 'bulk')('title') };
}

export default async function BulkPage({ searchParams }: BulkPageProps) {
  const { locale } = await requireStaff('analista');
  const params = await searchParams;
  const t = getTranslator(locale, 'bulk');
  const selection = selectionOf(params);
  return (
    <>
      <nav className="flex flex-wrap justify-between gap-x-6 gap-y-2 text-sm">
        <TextLink href={searchHref(selection ?? {})}>
          <span aria-hidden="true">← </span>
          {t('back')}
        </TextLink>
        <TextLink href={bulkTasksPath}>{t('tasks')}</TextLink>
      </nav>
      <div className="mt-4">
        <PageHeader title={t('title')} />
      </div>
      {selection ? (
        <Preview selection={selection} params={params} locale={locale} />
      ) : (
        <Notice tone="error">{t('invalidFilters')}</Notice>
      )}
    </>
  );
}

type PreviewProps = { selection: Selection; params: SearchParams; locale: Locale };

async function Preview({ selection, params, locale }: PreviewProps) {
  const t = getTranslator(locale, 'bulk');
  const [{ count, isMore, sample }, options] = await Promise.all([
    previewBulk(selection),
    listFilterOptions(),
  ]);
  const change = changeOf(params);
  const isRefused = change === 'invalid' || params.aviso === 'recusada';
  return (
    <div className="space-y-6">
      <Card title={t('count', { count, isMore: String(isMore) })}>
        {Object.keys(selection).length === 0 && <p>{t('all')}</p>}
        <SelectionSummary selection={selection} locale={locale} />
      </Card>
      {isRefused && <Notice tone="error">{t('refused')}</Notice>}
      {count > 0 && (
        <Card title={t(typeof change === 'string' ? 'change' : 'confirm')}>
          {typeof change === 'string' ? (
            <ChangeForm selection={selection} params={params} options={options} locale={locale} />
          ) : (
            <Confirmation
              selection={selection}
              change={change}
              count={count}
              isMore={isMore}
              locale={locale}
            />
          )}
        </Card>
      )}
      {count > 0 && <Sample comments={sample} locale={locale} />}
    </div>
  );
}

function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="text-muted underline-offset-4 hover:text-ink hover:underline"
    >
      {children}
    </Link>
  );
}
