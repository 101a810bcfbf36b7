import { expect, it } from 'vitest';
import { cutDrawings } from '@/components/report/files/cut-drawings';

const options = { widthPx: 600 };

it('takes a drawing whole, with the drawings inside it, and leaves icons beside it', () => {
  const drawing = '<svg height="90" role="img"><svg><path></path></svg><rect></rect></svg>';
  const markup = `<figure>${drawing}<p><svg viewBox="0 0 16 16"></svg></p></figure>`;
  expect(cutDrawings(markup, options)).toEqual([{ svg: drawing, heightPx: 90 }]);
});

it('takes each of several drawings, in order', () => {
  const markup = '<svg role="img" height="10"></svg><div><svg role="img" height="20"></svg></div>';
  expect(cutDrawings(markup, options).map(({ heightPx }) => heightPx)).toEqual([10, 20]);
});

it('measures a drawing that has only a viewBox by the width it will have', () => {
  const [drawing] = cutDrawings('<svg viewBox="0 0 300 100" role="img"></svg>', options);
  expect(drawing?.heightPx).toBe(200);
});

it('finds nothing to draw in a figure without a drawing', () => {
  expect(cutDrawings('<figure><svg aria-hidden="true"></svg></figure>', options)).toEqual([]);
});
