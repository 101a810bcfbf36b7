import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { clearDemo } from './actions';

/** Deleting takes two steps: the first opens the second, with no script in between. */
export function DemoPanel({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'overview');
  return (
    <Card title={t('demo')}>
      <p className="max-w-prose text-muted">{t('demoText')}</p>
      <details className="mt-4">
        <summary className="inline-flex h-10 cursor-pointer list-none items-center rounded-full border border-line px-5 text-sm font-medium hover:bg-sunken">
          {t('clearDemo')}
        </summary>
        <form action={clearDemo} className="mt-4 space-y-3">
          <p className="max-w-prose text-sm">{t('confirmText')}</p>
          <Button type="submit" look="danger">
            {t('confirmClear')}
          </Button>
        </form>
      </details>
    </Card>
  );
}
