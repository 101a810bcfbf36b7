import { CategoryBadge } from '@/components/categories/category-badge';
import { CommentText } from '@/components/comments/comment-text';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { OpenDispute } from '@/lib/review/settle-dispute';
import { categories } from '@/lib/text/categories';
import { settle } from './actions';

type DisputeCardProps = { dispute: OpenDispute; locale: Locale };

/** Both words without their names: what is weighed is what was said. */
export function DisputeCard({ dispute, locale }: DisputeCardProps) {
  const t = getTranslator(locale, 'review');
  const erased = getTranslator(locale, 'comments')('erased');
  return (
    <Card>
      <blockquote className="text-lg">
        <CommentText text={dispute.text} erased={erased} className="block whitespace-pre-wrap" />
      </blockquote>
      <p className="mt-2 text-sm text-muted [overflow-wrap:anywhere]">
        {[dispute.artist, dispute.source].filter(Boolean).join(' · ')}
      </p>
      <dl className="mt-4 grid gap-4 text-sm sm:grid-cols-3">
        <Word name={t('disputes.first')} word={dispute.first} locale={locale} />
        <Word name={t('disputes.second')} word={dispute.second} locale={locale} />
        {dispute.modelCategory && (
          <Word
            name={t('disputes.machine')}
            word={{ category: dispute.modelCategory, tags: [], note: null }}
            locale={locale}
          />
        )}
      </dl>
      <div className="mt-5">
        {dispute.mayJudge === 'no' ? (
          <p className="text-sm text-muted">{t('disputes.notYours')}</p>
        ) : (
          <Settlement dispute={dispute} locale={locale} />
        )}
      </div>
    </Card>
  );
}

type WordProps = { name: string; word: Omit<OpenDispute['first'], 'userId'>; locale: Locale };

function Word({ name, word: { category, tags, note }, locale }: WordProps) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="mt-1">
        <CategoryBadge category={category} label={getTranslator(locale, 'categories')(category)} />
      </dd>
      {tags.length > 0 && <dd className="mt-1 text-muted [overflow-wrap:anywhere]">{tags.join(' · ')}</dd>}
      {note && <dd className="mt-1 [overflow-wrap:anywhere]">“{note}”</dd>}
    </div>
  );
}

function Settlement({ dispute, locale }: DisputeCardProps) {
  const t = getTranslator(locale, 'review');
  const name = getTranslator(locale, 'categories');
  return (
    <form action={settle} className="space-y-3">
      {dispute.mayJudge === 'alone' && <Notice>{t('disputes.alone')}</Notice>}
      <input type="hidden" name="id" value={dispute.id} />
      <input type="hidden" name="versao" value={dispute.revision} />
      <Input name="nota" maxLength={500} aria-label={t('note')} placeholder={t('note')} autoComplete="off" />
      <div role="group" aria-label={t('disputes.settle')} className="flex flex-wrap gap-2">
        {categories.map((category) => (
          <Button key={category} type="submit" name="categoria" value={category}>
            <CategoryBadge category={category} label={name(category)} />
          </Button>
        ))}
      </div>
    </form>
  );
}
