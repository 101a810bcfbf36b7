import { type Interval } from '@/lib/stats/wilson-interval';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

type Table = { caption?: string; head: readonly string[]; rows: readonly (readonly string[])[] };

/** Figures; the first cell of each row is its heading. */
export function table(caption: string, head: Table['head'], rows: Table['rows']): string {
  return renderTable({ caption, head, rows }, 'figures');
}

/** The same for rows of text. */
export function textTable(head: Table['head'], rows: Table['rows']): string {
  return renderTable({ head, rows }, 'texts');
}

function renderTable({ caption = '', head, rows }: Table, kind: string): string {
  const headings = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const header = head.length > 0 ? `<thead><tr>${headings}</tr></thead>` : '';
  const body = rows.map(([name = '', ...cells]) => {
    const data = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(name)}</th>${data}</tr>`;
  });
  const title = caption && `<caption>${escapeHtml(caption)}</caption>`;
  return `<div class="wide"><table class="${kind}">${title}${header}
<tbody>
${body.join('\n')}
</tbody></table></div>`;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')} %`;
}

export function decimal(value: number, digits = 3): string {
  return value.toFixed(digits).replace('.', ',');
}

export function range({ low, high }: Interval): string {
  return `${percent(low)} – ${percent(high)}`;
}
