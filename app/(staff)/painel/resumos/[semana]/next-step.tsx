import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WireSummary } from '@/lib/summary/wire-summary';
import { StepButton } from '../step-button';
import { summaryHref } from '../summary-href';

type NextStepProps = { summary: WireSummary; isSending: boolean; locale: Locale };

/** A draft is approved, what is approved is sent; editing starts it over. */
export function NextStep({ summary, isSending, locale }: NextStepProps) {
  const { semana: week, versao: version, estado: state, enviado_em: sentAt } = summary;
  const t = getTranslator(locale, 'summaries');
  const mayBeSent = state === 'aprovado' && sentAt === null;
  return (
    <Card title={t('next')}>
      <div className="space-y-4">
        {state === 'rascunho' && <p className="text-sm text-muted">{t('approveText')}</p>}
        {mayBeSent && <p className="text-sm text-muted">{t('sendText')}</p>}
        {mayBeSent && isSending && <p className="font-medium">{t('noWayBack')}</p>}
        {sentAt !== null && state === 'enviado' && <p className="text-sm text-muted">{t('nothingLeft')}</p>}
        <div className="flex flex-wrap items-start gap-2">
          {state === 'rascunho' && (
            <StepButton step="approve" week={week} version={version} label={t('approve')} look="primary" />
          )}
          {mayBeSent && isSending && (
            <StepButton step="send" week={week} version={version} label={t('confirmSend')} look="danger" />
          )}
          {mayBeSent && !isSending && (
            <ButtonLink href={`${summaryHref(week)}?enviar=1`} prefetch={false} size="sm" look="primary">
              {t('send')}
            </ButtonLink>
          )}
          {isSending ? (
            <ButtonLink href={summaryHref(week)} prefetch={false} size="sm" look="quiet">
              {t('cancel')}
            </ButtonLink>
          ) : (
            <ButtonLink href={`${summaryHref(week)}?editar=1`} prefetch={false} size="sm">
              {t('edit')}
            </ButtonLink>
          )}
        </div>
      </div>
    </Card>
  );
}
