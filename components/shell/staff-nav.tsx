import Link from 'next/link';
import { NavLink } from '@/components/shell/nav-link';
import type { Staff } from '@/db/queries/staff-sessions';
import { getTranslator } from '@/i18n/translator';

/** The places of the staff area that `staff` may open. */
export function StaffNav({ staff }: { staff: Pick<Staff, 'locale' | 'role'> }) {
  const t = getTranslator(staff.locale, 'staff');
  const isCurator = staff.role !== 'leitor';
  const isAnalyst = staff.role === 'analista' || staff.role === 'admin';
  return (
    <nav
      aria-label={t('nav')}
      className="overflow-x-auto px-1 py-1 [mask-image:linear-gradient(to_right,black_calc(100%-3rem),transparent)] lg:overflow-visible lg:px-0 lg:[mask-image:none]"
    >
      <ul className="flex w-max gap-1 pr-12 lg:w-auto lg:flex-col lg:pr-0">
        <li>
          <NavLink href="/painel" exact>
            {t('overview')}
          </NavLink>
        </li>
        {isCurator && (
          <li>
            <NavLink href="/painel/revisao">{t('review')}</NavLink>
          </li>
        )}
        <li>
          <NavLink href="/painel/comentarios">{t('comments')}</NavLink>
        </li>
        {isCurator && (
          <li>
            <NavLink href="/painel/citacoes">{t('quotes')}</NavLink>
          </li>
        )}
        <li>
          <NavLink href="/painel/alertas">{t('alerts')}</NavLink>
        </li>
        <li>
          <NavLink href="/painel/tags">{t('tags')}</NavLink>
        </li>
        <li>
          <NavLink href="/painel/conjuntos">{t('datasets')}</NavLink>
        </li>
        <li>
          <NavLink href="/painel/resumos">{t('summaries')}</NavLink>
        </li>
        <li>
          <NavLink href="/painel/perguntas">{t('questions')}</NavLink>
        </li>
        {isCurator && (
          <li>
            <NavLink href="/painel/enviar">{t('upload')}</NavLink>
          </li>
        )}
        <li>
          <NavLink href="/painel/classificacao">{t('classification')}</NavLink>
        </li>
        {isAnalyst && (
          <>
            <li className="lg:mt-4 lg:border-t lg:border-line lg:pt-4">
              <NavLink href="/painel/leitores">{t('readers')}</NavLink>
            </li>
            <li>
              <NavLink href="/painel/emails">{t('emails')}</NavLink>
            </li>
          </>
        )}
        {staff.role === 'admin' && (
          <>
            <li className="lg:mt-4 lg:border-t lg:border-line lg:pt-4">
              <NavLink href="/painel/pessoas">{t('people')}</NavLink>
            </li>
            <li>
              <NavLink href="/painel/tokens">{t('tokens')}</NavLink>
            </li>
            <li>
              <NavLink href="/painel/webhooks">{t('webhooks')}</NavLink>
            </li>
            <li>
              <NavLink href="/painel/auditoria">{t('audit')}</NavLink>
            </li>
          </>
        )}
        <li className="lg:mt-4 lg:border-t lg:border-line lg:pt-4">
          <Link
            prefetch={false}
            href={staff.locale === 'en' ? '/en/relatorio/semana' : '/relatorio/semana'}
            className="flex h-11 items-center gap-1.5 whitespace-nowrap rounded-full px-3 text-sm font-medium text-muted hover:bg-sunken hover:text-ink lg:h-10 lg:px-4"
          >
            {t('report')}
            <span aria-hidden="true">↗</span>
          </Link>
        </li>
      </ul>
    </nav>
  );
}
