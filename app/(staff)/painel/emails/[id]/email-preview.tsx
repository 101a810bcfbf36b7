import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { MessageView } from '@/lib/mail/get-message-view';

/** The message in a frame that runs nothing and knows nothing of this page, and its plain text beside. */
export function EmailPreview({ message, locale }: { message: MessageView; locale: Locale }) {
  const t = getTranslator(locale, 'outbox');
  const headers = Object.entries(message.headers).map(([name, value]) => `${name}: ${value}`);
  return (
    <div className="mt-8 space-y-8">
      {message.links !== 'none' && (
        <Notice>{t(message.links === 'shown' ? 'linksShown' : 'linksHidden')}</Notice>
      )}
      <div className="grid gap-8 xl:grid-cols-2">
        <section className="min-w-0">
          <h2 className="text-lg font-semibold tracking-tight">{t('preview')}</h2>
          <iframe
            title={t('previewOf', { subject: message.subject })}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={message.html}
            className="mt-3 h-[48rem] w-full max-w-[39rem] rounded-lg border border-line bg-paper"
          />
        </section>
        <section className="min-w-0">
          <h2 className="text-lg font-semibold tracking-tight">{t('plain')}</h2>
          <pre
            lang={message.locale}
            className="mt-3 whitespace-pre-wrap rounded-lg border border-line bg-surface p-4 font-mono text-sm [overflow-wrap:anywhere]"
          >
            {message.text}
          </pre>
          {headers.length > 0 && (
            <>
              <h2 className="mt-6 text-lg font-semibold tracking-tight">{t('headers')}</h2>
              <pre className="mt-3 whitespace-pre-wrap rounded-lg border border-line bg-surface p-4 font-mono text-sm [overflow-wrap:anywhere]">
                {headers.join('\n')}
              </pre>
            </>
          )}
        </section>
      </div>
    </div>
  );
}
