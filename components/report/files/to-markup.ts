import type { ReactElement } from 'react';

/** What React makes of an element, as text. Next refuses the renderer unless it is imported when it is needed. */
export async function toMarkup(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(element);
}
