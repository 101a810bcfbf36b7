import { renderAsync } from '@resvg/resvg-js';
import { fontFiles } from '@/lib/images/fonts';

const font = {
  loadSystemFonts: false, // the same picture on every machine
  fontFiles: fontFiles.map(({ file }) => file),
  defaultFontFamily: 'Inter',
  sansSerifFamily: 'Inter',
};

/** Rasterises an SVG, away from the thread that answers; it loads nothing that the SVG names. */
export async function svgToPng(
  svg: string,
  { widthPx }: { widthPx: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, { fitTo: { mode: 'width', value: widthPx }, font });
  return Uint8Array.from(image.asPng());
}
