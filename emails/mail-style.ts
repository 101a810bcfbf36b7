import { palettes } from '@/components/ui/palette';
import { categories } from '@/lib/text/categories';

type ColorName = keyof typeof palettes.light;

export const color = (name: ColorName, theme: keyof typeof palettes = 'light') =>
  `#${palettes[theme][name]
    .split(' ')
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

export const fontFamily =
  "Inter, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

const grounds: ColorName[] = ['paper', 'surface', 'sunken'];
const inks: ColorName[] = ['ink', 'muted', 'accent', 'on-accent', ...categories];

/**
 * Every colour is inline and light; clients that know a dark theme take the other one from these classes, Outlook's
 * from its own attribute.
 */
export const darkStyle = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  `@media (prefers-color-scheme:dark){${rulesWith('')}}`,
  rulesWith('[data-ogsc] '),
  '@media (max-width:480px){.wide{padding-left:20px!important;padding-right:20px!important}.figure{display:block!important;width:100%!important;padding-bottom:12px!important}}',
].join('\n');

function rulesWith(prefix: string): string {
  return [
    ...grounds.map((name) => `${prefix}.on-${name}{background-color:${color(name, 'dark')}!important}`),
    ...inks.map((name) => `${prefix}.${name}{color:${color(name, 'dark')}!important}`),
    `${prefix}.on-sunken>table>tbody>tr>td{background-color:${color('sunken', 'dark')}!important}`, // the body's own
    `${prefix}.line{border-color:${color('line', 'dark')}!important}`,
    `${prefix}.button{background-color:${color('accent', 'dark')}!important;color:${color('on-accent', 'dark')}!important}`,
  ].join('');
}
