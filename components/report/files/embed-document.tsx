import { readChart, type ChartOfReport, type ReadChart } from '@/components/report/files/chart-drawing';
import { toMarkup } from '@/components/report/files/to-markup';
import { toVariables, type Theme } from '@/components/ui/palette';
import { getTranslator } from '@/i18n/translator';

export type EmbedTheme = Theme | 'system';
type Embed = ChartOfReport & { theme: EmbedTheme; reportUrl: string };

/** A page of one chart for other people's pages: no scripts, no fonts to load, nothing from anywhere. */
export async function writeEmbed({ theme, reportUrl, ...of }: Embed): Promise<string> {
  const chart = await readChart(of, { widthPx: 600 });
  const link = getTranslator(of.locale, 'report')('files.inReport');
  const body = (
    <EmbedDocument chart={chart} lang={of.locale} theme={theme} link={{ href: reportUrl, label: link }} />
  );
  return `<!doctype html>${await toMarkup(body)}`;
}

type EmbedDocumentProps = {
  chart: ReadChart;
  lang: string;
  theme: EmbedTheme;
  link: { href: string; label: string };
};

function EmbedDocument({ chart, lang, theme, link }: EmbedDocumentProps) {
  return (
    <html lang={lang}>
      {/* eslint-disable-next-line @next/next/no-head-element -- no page of Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{chart.title}</title>
        <style>{writeColors(theme) + rules}</style>
      </head>
      <body>
        <main>
          <h1>{chart.title}</h1>
          <p>
            {chart.description} {chart.sample}
          </p>
          {chart.notice && <p>{chart.notice}</p>}
          {chart.drawings.map(({ svg }, index) => (
            <div key={index} dangerouslySetInnerHTML={{ __html: svg }} /> // React wrote and escaped it
          ))}
        </main>
        <footer>
          {chart.eyebrow} ·{' '}
          <a href={link.href} target="_blank" rel="noopener">
            {link.label}
          </a>
        </footer>
      </body>
    </html>
  );
}

function writeColors(theme: EmbedTheme): string {
  if (theme !== 'system') return `:root{color-scheme:${theme};${declare(theme)}}`;
  const dark = `@media(prefers-color-scheme:dark){:root{${declare('dark')}}}`;
  return `:root{color-scheme:light dark;${declare('light')}}${dark}`;
}

function declare(theme: Theme): string {
  return Object.entries(toVariables(theme))
    .map((declaration) => declaration.join(':'))
    .join(';');
}

const rules = `
body{margin:0;padding:16px;background:rgb(var(--paper));color:rgb(var(--ink));font:14px/1.45 Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1{margin:0;font-size:20px;line-height:1.2;letter-spacing:-.02em}
p,footer{margin:8px 0 0;color:rgb(var(--muted))}
div{margin:20px 0}
svg{max-width:100%;overflow:visible}
a{color:inherit}`;
