import { expect, it } from 'vitest';
import { svgToPng } from '@/lib/images/svg-to-png';

const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">${text}</text></svg>`;

it('draws a PNG as wide as it was asked for, in the proportions of the SVG', async () => {
  const png = Buffer.from(await svgToPng(svg('n'), { widthPx: 400 }));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([400, 200]);
});

it('draws text, with the accents of Portuguese', async () => {
  const [plain, accented, none] = await Promise.all(
    ['Critica', 'Crítica', ''].map((text) => svgToPng(svg(text), { widthPx: 400 })),
  );
  expect(plain).not.toEqual(none);
  expect(accented).not.toEqual(plain);
});
