import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { CorrectionState } from './actions';

/** Why nothing was saved; of a comment that moved on, what it is now. */
export function CorrectionAnswer({ state }: { state: CorrectionState }) {
  const t = useTranslations('correction');
  const categoryName = useTranslations('categories');
  if (!state) return null;
  if (state.kind === 'refused')
    return (
      <Notice tone="error">
        <p className="font-medium">{state.message}</p>
        <ul lang="pt-BR">
          {state.fields.map(({ campo, mensagem }) => (
            <li key={campo}>
              {campo}: {mensagem}
            </li>
          ))}
        </ul>
      </Notice>
    );
  const { categoria, tags, artista, album, by } = state.present;
  const facts = [categoria && categoryName(categoria), ...tags, artista, album].filter(Boolean);
  return (
    <Notice tone="error">
      <p className="font-medium">{t('conflict', { by: by ?? t('somebody') })}</p>
      <p className="mt-1 [overflow-wrap:anywhere]">
        {t('now')} <bdi>{facts.length > 0 ? facts.join(' · ') : t('nothing')}</bdi>
      </p>
      <p className="mt-1">{t('conflictText')}</p>
    </Notice>
  );
}
