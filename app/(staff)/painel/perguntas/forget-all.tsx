import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { SubmitButton } from '../classificacao/submit-button';
import { forgetAll } from './actions';

/** Folded away: it cannot be taken back. */
export function ForgetAll({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'questions');
  return (
    <details className="mt-8 border-t border-line pt-4 text-sm">
      <summary className="w-fit cursor-pointer rounded text-muted underline underline-offset-4 hover:text-ink">
        {t('forgetAll')}
      </summary>
      <form action={forgetAll} className="mt-3 space-y-3">
        <p className="max-w-prose">{t('forgetAllText')}</p>
        <SubmitButton look="danger" size="sm" pending={t('forgetting')}>
          {t('forgetAllNow')}
        </SubmitButton>
      </form>
    </details>
  );
}
