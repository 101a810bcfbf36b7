import type { ReactElement } from 'react';

/** A message as HTML and as the plain text that says the same. The renderer is loaded when it is first needed. */
export async function renderMail(mail: ReactElement): Promise<{ html: string; text: string }> {
  const { render, toPlainText } = await import('react-email');
  const html = await render(mail);
  const text = toPlainText(html, {
    wordwrap: 76,
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
    ],
  });
  return { html, text: `${text.trim()}\n` };
}
