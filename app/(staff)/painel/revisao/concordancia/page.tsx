import type { Metadata } from 'next';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getDatabase } from '@/db/client';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { agreementSearchSchema, getAgreement } from '@/lib/review/get-agreement';
import { getReviewSettings } from '@/lib/review/review-settings';
import { agreementPath } from '../review-href';
import { ReviewTabs } from '../review-tabs';
import { saveShare } from './actions';
import { ComparisonCard } from './comparison-card';

type AgreementPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('curador');
  return { title: getTranslator(locale, 'review')('places.agreement') };
}

export default async function AgreementPage({ searchParams }: AgreementPageProps) {
  const { role, locale } = await requireStaff('curador');
  const params = await searchParams;
  const search = agreementSearchSchema.safeParse(params);
  const [view, { secondShare }] = await Promise.all([
    getAgreement(search.data ?? {}, new Date()),
    getReviewSettings(getDatabase()),
  ]);
  const t = getTranslator(locale, 'review');
  const names = { rows: t('agreement.firstWord'), columns: t('agreement.secondWord') };
  return (
    <>
      <ReviewTabs here="agreement" role={role} locale={locale} />
      <PageHeader title={t('places.agreement')} lead={t('agreement.lead')} />
      {params.aviso === 'gravado' && <Notice>{t('agreement.saved')}</Notice>}
      {(params.aviso === 'recusado' || !search.success) && (
        <Notice tone="error">{t('agreement.refused')}</Notice>
      )}
      <form action={agreementPath} className="my-6 flex flex-wrap items-end gap-3">
        <Day name="de" label={t('agreement.from')} value={view.from} />
        <Day name="ate" label={t('agreement.to')} value={view.to} />
        <Button type="submit">{t('filter')}</Button>
      </form>
      <section className="space-y-6">
        <h2 className="text-xl font-semibold tracking-tight">{t('agreement.people')}</h2>
        <ComparisonCard title={t('agreement.all')} comparison={view.people} names={names} locale={locale} />
        {view.pairs.map((pair) => (
          <ComparisonCard
            key={pair.people.join()}
            title={pair.people.join(' × ')}
            comparison={pair}
            names={{ rows: pair.people[0], columns: pair.people[1] }}
            locale={locale}
          />
        ))}
      </section>
      <section className="mt-12 space-y-6">
        <h2 className="text-xl font-semibold tracking-tight">{t('agreement.models')}</h2>
        <p className="max-w-prose text-sm text-muted">{t('agreement.modelsText')}</p>
        {view.models.length === 0 && <p className="text-muted">{t('agreement.none')}</p>}
        {view.models.map((model) => (
          <ComparisonCard
            key={model.version}
            title={model.version}
            comparison={model}
            names={{ rows: t('agreement.person'), columns: t('agreement.model') }}
            locale={locale}
          />
        ))}
      </section>
      <ShareForm share={secondShare} mayChange={role === 'admin'} locale={locale} />
    </>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <Field id={name} label={label}>
      {(control) => <Input key={value} {...control} type="date" name={name} defaultValue={value} />}
    </Field>
  );
}

type ShareFormProps = { share: number; mayChange: boolean; locale: Locale };

function ShareForm({ share, mayChange, locale }: ShareFormProps) {
  const t = getTranslator(locale, 'review');
  const percent = Math.round(share * 1_000) / 10;
  return (
    <section className="mt-12 max-w-prose border-t border-line pt-6">
      <h2 className="text-xl font-semibold tracking-tight">{t('agreement.share')}</h2>
      <p className="mt-2 text-sm text-muted">{t('agreement.shareText', { percent })}</p>
      {mayChange && (
        <form action={saveShare} className="mt-4 flex flex-wrap items-end gap-3">
          <Field id="percentual" label={t('agreement.percent')}>
            {(control) => (
              <Input
                key={percent}
                {...control}
                type="number"
                name="percentual"
                min={0}
                max={100}
                step={0.1}
                required
                defaultValue={percent}
                className="!w-28"
              />
            )}
          </Field>
          <Button type="submit">{t('agreement.save')}</Button>
        </form>
      )}
    </section>
  );
}
