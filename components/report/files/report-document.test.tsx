import { describe, expect, test } from 'vitest';
import { writeReportDocument } from '@/components/report/files/report-document';
import { ReportHead } from '@/components/report/files/report-head';
import { reportPath } from '@/i18n/report-path';

const hostile = '"><script>alert(1)</script>';

async function write(weekId?: string) {
  return writeReportDocument({
    locale: 'en',
    title: hostile,
    style: 'p{color:red}',
    head: (
      <ReportHead
        locale="en"
        urlOf={(path) => `https://insights.example${path}`}
        headline={hostile}
        pathOf={(locale) => reportPath(locale, weekId)}
        json="/api/relatorio/semana"
        cardOf="2026-W47"
      />
    ),
    children: <main id="conteudo">{hostile}</main>,
  });
}

describe('a page of the report', () => {
  test('is a whole document in its language, with its style and without a script', async () => {
    const html = await write();
    expect(html.startsWith('<!doctype html><html lang="en">')).toBe(true);
    expect(html).toContain('p{color:red}</style>');
    expect(html).not.toContain('<script');
  });

  test('tells others its own address, its week and its picture in its language', async () => {
    const html = await write('2026-W47');
    const href = 'https://insights.example/en/relatorio/semana/2026-W47';
    expect(html).toContain(`<link rel="canonical" href="${href}"/>`);
    expect(html).toContain(`<meta property="og:url" content="${href}"/>`);
    expect(html).toContain('https://insights.example/api/relatorio/semana/2026-W47/og.png?idioma=en');
    expect(html).toContain('hrefLang="pt-BR" href="https://insights.example/relatorio/semana/2026-W47"');
  });
});
