import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { TagView } from '@/lib/tags/get-tag-view';
import { MergeButton } from '../merge-button';
import { tagHref } from '../tag-href';

type MergeTagProps = { view: TagView; into: string; locale: Locale };

/** The first step of a merge; each step has an address. */
export function ChooseTarget({ view: { tag, targets }, into, locale }: MergeTagProps) {
  const t = getTranslator(locale, 'tags');
  return (
    <Card title={t('merge')}>
      <form action={tagHref(tag.code)} className="space-y-4">
        <p className="text-sm text-muted">{t('mergeText')}</p>
        {into && <Notice tone="error">{t('noTarget', { code: into })}</Notice>}
        <Field id="juntar" label={t('mergeInto')}>
          {(control) => (
            <Input
              {...control}
              name="juntar"
              list="juntar-options"
              required
              maxLength={80}
              autoComplete="off"
            />
          )}
        </Field>
        <datalist id="juntar-options">
          {targets.map(({ code, explanation }) => (
            <option key={code} value={code} label={explanation} />
          ))}
        </datalist>
        <Button type="submit">{t('continue')}</Button>
      </form>
    </Card>
  );
}

/** The second step: what the merge means. */
export function ConfirmMerge({ view: { tag, comments }, into, locale }: MergeTagProps) {
  const t = getTranslator(locale, 'tags');
  return (
    <Card title={t('merge')}>
      <div className="space-y-4">
        <p className="font-medium [overflow-wrap:anywhere]">{t('becomes', { from: tag.code, into })}</p>
        <p>{t('concerned', { count: comments, into })}</p>
        <p className="text-sm text-muted">{t('noWayBack')}</p>
        <div className="flex flex-wrap items-start gap-2">
          <MergeButton from={tag.code} into={into} look="danger" label={t('confirmMerge')} />
          <ButtonLink href={tagHref(tag.code)} prefetch={false} size="sm" look="quiet">
            {t('cancel')}
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}
