import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { getDatabase } from '@/db/client';
import { listViewsSeenBy, type ListedView } from '@/db/queries/saved-views';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { toViewQuery } from '@/lib/views/view-input';
import { canChange, viewerOfStaff } from '@/lib/views/viewer';
import { listPath, type SearchParams } from './search-href';
import { removeView } from './view-actions';
import { ViewForm } from './view-form';

type ViewsMenuProps = { params: SearchParams; isValid: boolean };

/** Saved filters: those of the person and of the team to go to, the present ones to save, the view in force to change. */
export async function ViewsMenu({ params, isValid }: ViewsMenuProps) {
  const staff = await requireStaff();
  const viewer = viewerOfStaff(staff);
  const t = getTranslator(staff.locale, 'views');
  const views = await listViewsSeenBy(getDatabase(), staff.id);
  const query = toViewQuery(singleValues(params));
  const alike = views.filter((view) => view.query === query);
  const present = alike.find((view) => view.ownerId === staff.id) ?? alike[0];
  const labels = { name: t('name'), share: t('share'), submit: t(present ? 'rename' : 'save') };
  return (
    <details className="relative">
      <summary className={buttonClass({}, 'cursor-pointer list-none [&::-webkit-details-marker]:hidden')}>
        <span className="max-w-48 truncate">{present ? present.name : t('title')}</span>
        <span aria-hidden="true">↓</span>
      </summary>
      <div className="absolute left-0 z-10 mt-2 w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-surface p-2 text-sm shadow-lg sm:left-auto sm:right-0">
        {views.length === 0 && <p className="px-3 py-2 text-muted">{t('none')}</p>}
        <ViewList
          title={t('mine')}
          views={views.filter((view) => view.ownerId === staff.id)}
          present={present}
        />
        <ViewList
          title={t('shared')}
          views={views.filter((view) => view.ownerId !== staff.id)}
          present={present}
          hasOwner
        />
        {present && canChange(viewer, present) && (
          <div className="mt-2 space-y-3 border-t border-line p-3">
            <ViewForm key={present.id} id={present.id} name={present.name} labels={labels} />
            <DeleteView view={present} locale={staff.locale} />
          </div>
        )}
        {!present && (
          <div className="mt-2 border-t border-line p-3">
            {query && isValid ? (
              <ViewForm key={query} query={query} labels={labels} />
            ) : (
              <p className="text-muted">{t('howTo')}</p>
            )}
          </div>
        )}
      </div>
    </details>
  );
}

type ViewListProps = { title: string; views: ListedView[]; present?: ListedView; hasOwner?: boolean };

function ViewList({ title, views, present, hasOwner }: ViewListProps) {
  if (views.length === 0) return null;
  return (
    <>
      <h2 className="px-3 pb-1 pt-2 text-xs font-medium text-muted">{title}</h2>
      <ul className="max-h-56 overflow-y-auto">
        {views.map((view) => (
          <li key={view.id}>
            <Link
              href={`${listPath}?${view.query}`}
              prefetch={false}
              aria-current={view.id === present?.id ? 'true' : undefined}
              className="block rounded-md px-3 py-2 hover:bg-sunken aria-[current]:bg-sunken"
            >
              <bdi className="block truncate font-medium">{view.name}</bdi>
              {hasOwner && <bdi className="block truncate text-muted">{view.owner}</bdi>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function DeleteView({ view, locale }: { view: ListedView; locale: Locale }) {
  const t = getTranslator(locale, 'views');
  return (
    <form action={removeView} className="flex flex-wrap items-center justify-between gap-2">
      <input type="hidden" name="id" value={view.id} />
      <span className="text-muted">{t(view.shared === 'staff' ? 'isShared' : 'isPrivate')}</span>
      <Button type="submit" size="sm" look="danger">
        {t('delete')}
        <span className="sr-only"> {view.name}</span>
      </Button>
    </form>
  );
}

function singleValues(params: SearchParams): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
