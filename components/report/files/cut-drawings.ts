type Drawing = { svg: string; heightPx: number };

/**
 * The drawings of a figure: each outermost `<svg role="img">` of a markup that React wrote, with all that is in
 * it. What it measures is its own height, or that of its viewBox at `widthPx`.
 */
export function cutDrawings(markup: string, { widthPx }: { widthPx: number }): Drawing[] {
  return outermostSvgs(markup)
    .filter((svg) => /\brole="img"/.test(openingTag(svg)))
    .map((svg) => ({ svg, heightPx: heightOf(openingTag(svg), widthPx) }));
}

function outermostSvgs(markup: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, index } of markup.matchAll(/<svg\b[^>]*>|<\/svg>/g)) {
    const opens = tag !== '</svg>';
    if (opens && depth === 0) start = index;
    depth += opens ? 1 : -1;
    if (depth === 0) found.push(markup.slice(start, index + tag.length));
  }
  return found;
}

const openingTag = (svg: string) => svg.slice(0, svg.indexOf('>') + 1);

function heightOf(tag: string, widthPx: number): number {
  const [, height] = /\bheight="(\d+(?:\.\d+)?)"/.exec(tag) ?? [];
  if (height) return Number(height);
  const [, width, of] = /\bviewBox="\S+ \S+ (\S+) (\S+)"/.exec(tag) ?? [];
  return width && of ? Math.round((Number(of) / Number(width)) * widthPx) : 0;
}
