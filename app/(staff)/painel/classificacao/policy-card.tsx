import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ClassificationStatus } from '@/lib/classification/get-classification-status';
import { SettingsForm } from './settings-form';

type PolicyCardProps = { status: ClassificationStatus; isAdmin: boolean; locale: Locale };

export function PolicyCard({ status, isAdmin, locale }: PolicyCardProps) {
  const t = getTranslator(locale, 'classification');
  const { policyInForce, languageModel } = status;
  return (
    <Card
      title={t('policy.title')}
      action={<Badge tone="accent">{t('policy.inForce', { policy: policyInForce })}</Badge>}
    >
      <dl className="mb-5 flex flex-wrap gap-x-8 gap-y-3 text-sm">
        <div>
          <dt className="text-muted">{t('policy.model')}</dt>
          <dd className="font-medium [overflow-wrap:anywhere]">
            {languageModel?.modelName ?? t('policy.none')}
          </dd>
        </div>
        {languageModel && (
          <div>
            <dt className="text-muted">{t('policy.provider')}</dt>
            <dd className="font-medium">{languageModel.provider}</dd>
          </div>
        )}
      </dl>
      {!languageModel && <NoModel status={status} locale={locale} />}
      {isAdmin ? (
        <SettingsForm status={status} locale={locale} />
      ) : (
        <>
          <p className="max-w-prose">{t(`policy.texts.${policyInForce}`)}</p>
          <p className="mt-3 text-sm text-muted">{t('readOnly')}</p>
        </>
      )}
    </Card>
  );
}

function NoModel({ status, locale }: Omit<PolicyCardProps, 'isAdmin'>) {
  const t = getTranslator(locale, 'classification');
  const { missingSettings, chosen, policyInForce } = status;
  return (
    <div className="mb-5">
      <Notice>
        <p className="font-medium">{t('policy.noModel')}</p>
        <p className="mt-1">{t('policy.noModelText', { count: missingSettings.length })}</p>
        <ul className="mt-1 space-y-0.5">
          {missingSettings.map((name) => (
            <li key={name}>
              <code className="font-mono text-xs [overflow-wrap:anywhere]">{name}</code>
            </li>
          ))}
        </ul>
        {chosen.policy !== policyInForce && (
          <p className="mt-1">{t('policy.waiting', { policy: chosen.policy })}</p>
        )}
      </Notice>
    </div>
  );
}
