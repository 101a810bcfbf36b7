import { Card } from '@/components/ui/card';
import { IntlProvider } from '@/components/ui/intl-provider';
import type { Role } from '@/db/schema/people';
import type { Locale } from '@/i18n/locales';
import { pickMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import type { CommentView } from '@/lib/comments/get-comment-view';
import { listFilterOptions } from '@/lib/comments/list-filter-options';
import { SubmitButton } from '../../classificacao/submit-button';
import { erase } from './actions';
import { CorrectionForm } from './correction-form';

type CorrectionProps = { view: CommentView; role: Role; locale: Locale };

/** Nothing where there is nothing left to correct, or for readers. */
export async function Correction({ view: { comment, tags: present }, role, locale }: CorrectionProps) {
  if (comment.status === 'apagado' || !isAtLeast(role, 'curador')) return null;
  const { tags, artists } = await listFilterOptions();
  const approved = new Set(tags.map(({ code }) => code));
  const { id, revision, category, artist, release } = comment;
  return (
    <Card title={getTranslator(locale, 'correction')('title')}>
      <IntlProvider locale={locale} messages={pickMessages(locale, ['correction', 'categories'])}>
        <CorrectionForm
          comment={{
            id,
            revision,
            categoria: category,
            tags: present.map(({ code }) => code),
            artista: artist ?? '',
            album: release ?? '',
          }}
          tags={[...present.filter(({ code }) => !approved.has(code)), ...tags]}
          artists={artists}
        />
      </IntlProvider>
      {isAtLeast(role, 'analista') && <Erasure id={id} locale={locale} />}
    </Card>
  );
}

/** Folded away, and sent only with its box ticked: it cannot be taken back. */
function Erasure({ id, locale }: { id: string; locale: Locale }) {
  const t = getTranslator(locale, 'correction');
  return (
    <details className="mt-6 border-t border-line pt-4">
      <summary className="cursor-pointer rounded text-sm text-muted underline underline-offset-4 hover:text-ink">
        {t('erase')}
      </summary>
      <form action={erase} className="mt-3 space-y-3 text-sm">
        <input type="hidden" name="id" value={id} />
        <p>{t('eraseText')}</p>
        <label className="flex items-start gap-2.5">
          <input
            type="checkbox"
            name="confirmo"
            value="1"
            required
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          {t('eraseSure')}
        </label>
        <SubmitButton look="danger" size="sm" pending={t('erasing')}>
          {t('eraseNow')}
        </SubmitButton>
      </form>
    </details>
  );
}
