import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import type { Role } from '@/db/schema/people';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import { agreementPath, disputesPath, reviewPath } from './review-href';

const places = { queue: reviewPath, disputes: disputesPath, agreement: agreementPath };
type Place = keyof typeof places;

export function ReviewTabs({ here, role, locale }: { here: Place; role: Role; locale: Locale }) {
  const t = getTranslator(locale, 'review');
  const shown: Place[] = isAtLeast(role, 'analista')
    ? ['queue', 'disputes', 'agreement']
    : ['queue', 'agreement'];
  return (
    <nav aria-label={t('tabs')} className="mb-4">
      <ul className="flex gap-4 text-sm">
        {shown.map((place) => (
          <li key={place}>
            <Link
              href={places[place]}
              prefetch={false}
              aria-current={place === here ? 'page' : undefined}
              className={classNames(
                'inline-block py-2 underline-offset-8',
                place === here ? 'font-semibold underline decoration-2' : 'text-muted hover:text-ink',
              )}
            >
              {t(`places.${place}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
