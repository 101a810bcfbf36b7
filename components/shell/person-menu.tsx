import { Button } from '@/components/ui/button';
import type { Staff } from '@/db/queries/staff-sessions';
import { locales } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type PersonMenuProps = {
  staff: Staff;
  setLocale: (form: FormData) => Promise<void>;
  signOut: () => Promise<void>;
};

const menuId = 'person-menu';

/** Who is signed in, the language and the way out. The browser's own popover: it opens and closes without scripts. */
export function PersonMenu({ staff, setLocale, signOut }: PersonMenuProps) {
  const t = getTranslator(staff.locale, 'staff');
  return (
    <>
      <button
        type="button"
        popoverTarget={menuId}
        className="flex h-11 max-w-full items-center gap-2.5 rounded-full pr-1 text-left text-sm hover:bg-sunken lg:w-full lg:pr-3"
      >
        <span
          className="grid size-9 shrink-0 place-items-center rounded-full bg-accent font-semibold uppercase text-on-accent"
          aria-hidden="true"
        >
          {staff.email.slice(0, 1)}
        </span>
        <span className="sr-only">{t('account')}</span>
        <span className="sr-only min-w-0 lg:not-sr-only">
          <span className="block truncate">{staff.email}</span>
          <span className="block text-xs text-muted">{t(`roles.${staff.role}`)}</span>
        </span>
      </button>
      <div
        id={menuId}
        popover="auto"
        className="fixed inset-auto right-4 top-16 m-0 w-64 rounded-lg border border-line bg-surface p-4 text-sm text-ink shadow-lg lg:bottom-20 lg:left-5 lg:right-auto lg:top-auto"
      >
        <p className="truncate font-medium">{staff.email}</p>
        <p className="text-muted">{t(`roles.${staff.role}`)}</p>
        <form action={setLocale} className="mt-4">
          <p id="person-menu-language" className="mb-1.5 text-muted">
            {t('language')}
          </p>
          <div role="group" aria-labelledby="person-menu-language" className="flex gap-2">
            {locales.map((locale) => (
              <Button
                key={locale}
                type="submit"
                name="locale"
                value={locale}
                lang={locale}
                size="sm"
                look={locale === staff.locale ? 'primary' : 'secondary'}
                aria-pressed={locale === staff.locale}
              >
                {t(`languages.${locale}`)}
              </Button>
            ))}
          </div>
        </form>
        <form action={signOut} className="mt-4 border-t border-line pt-3">
          <Button type="submit" size="sm" look="quiet" className="-ml-3">
            {t('signOut')}
          </Button>
        </form>
      </div>
    </>
  );
}
