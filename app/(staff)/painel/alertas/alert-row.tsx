import Link from 'next/link';
import { LocalTime } from '@/components/comments/local-time';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WireAlert } from '@/lib/alerts/wire-alert';
import { searchHref } from '../comentarios/search-href';
import { see } from './actions';
import { SubjectName } from './subject-name';
import { WindowBars } from './window-bars';

type AlertRowProps = { alert: WireAlert; filter: string | undefined; maySee: boolean; locale: Locale };

export function AlertRow({ alert, filter, maySee, locale }: AlertRowProps) {
  const t = getTranslator(locale, 'alerts');
  const { assunto, janela, observado, esperado, razao, historico } = alert;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const span = janela.horas === 24 ? 'day' : 'week';
  const numbers = { observed: number.format(observado), expected: number.format(esperado) };
  return (
    <li className="grid gap-x-8 gap-y-4 border-b border-line py-5 md:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
          <SubjectName kind={assunto.tipo} name={assunto.nome} locale={locale} />
          <Badge tone={alert.situacao === 'novo' ? 'accent' : 'neutral'}>
            {t(`states.${alert.situacao}`)}
          </Badge>
          <span className="text-sm text-muted">{t(`kinds.${assunto.tipo}`)}</span>
        </p>
        <p className="mt-1">{t(`found.${span}`, { ...numbers, ratio: number.format(razao) })}</p>
        <p className="mt-1 text-sm text-muted">
          <LocalTime at={janela.inicio} locale={locale} /> – <LocalTime at={janela.fim} locale={locale} />
        </p>
        <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
          <Link
            href={commentsHref(alert)}
            prefetch={false}
            className="inline-flex h-9 items-center text-sm underline underline-offset-4"
          >
            {t('comments')}
          </Link>
          {maySee && alert.situacao === 'novo' && (
            <form action={see}>
              <input type="hidden" name="alerta" value={alert.id} />
              <input type="hidden" name="situacao" value={filter ?? ''} />
              <Button type="submit" size="sm">
                {t('see')}
              </Button>
            </form>
          )}
        </div>
      </div>
      <div>
        <WindowBars
          title={t(`drawing.${span}`, numbers)}
          observed={observado}
          expected={esperado}
          history={historico}
        />
        <p className="mt-1 text-xs text-muted">{t(`legend.${span}`, numbers)}</p>
      </div>
    </li>
  );
}

/** What the alert counted; spam does not count for an artist, and the list cannot leave it out. */
function commentsHref({ assunto, janela }: WireAlert): string {
  const names = { categoria: assunto.chave, artista: assunto.nome, tag: assunto.chave };
  return searchHref({ [assunto.tipo]: names[assunto.tipo], de: janela.inicio, ate: janela.fim });
}
