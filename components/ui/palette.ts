/**
 * The colours of both themes, as CSS variables for pages (tailwind.config.ts) and as they are for files that have
 * no style sheet. Every text colour has 4.5:1 or more on paper, surface and sunken; the five categories stay
 * apart under protanopia, deuteranopia and tritanopia (CIE76 distance of 15 or more).
 */
export const palettes = {
  light: {
    paper: '251 248 241',
    surface: '255 253 249',
    sunken: '243 237 225',
    ink: '27 23 20',
    muted: '100 90 78',
    line: '223 213 197',
    accent: '138 90 0',
    'on-accent': '255 253 249',
    danger: '179 38 30',
    vinyl: '27 23 20',
    elogio: '37 102 179',
    critica: '176 50 6',
    sugestao: '10 122 69',
    duvida: '109 16 96',
    spam: '84 79 71',
  },
  dark: {
    paper: '18 19 26',
    surface: '26 28 37',
    sunken: '12 13 18',
    ink: '243 238 228',
    muted: '172 166 155',
    line: '52 54 66',
    accent: '240 185 60',
    'on-accent': '18 19 26',
    danger: '255 143 133',
    vinyl: '42 44 56',
    elogio: '112 168 255',
    critica: '242 145 74',
    sugestao: '155 224 160',
    duvida: '230 160 220',
    spam: '157 149 134',
  },
};
export type Theme = keyof typeof palettes;

/** `--paper: 251 248 241` and so on, as declarations. */
export function toVariables(theme: Theme): Record<string, string> {
  return Object.fromEntries(Object.entries(palettes[theme]).map(([name, color]) => [`--${name}`, color]));
}

/** `rgb(var(--ink))` as `#1b1714`, for what reads no variables; the name of no colour stays as it is. */
export function resolveColors(markup: string, theme: Theme): string {
  const colors = new Map(Object.entries(palettes[theme]));
  return markup.replace(/rgb\(var\(--([\w-]+)\)\)/g, (whole, name: string) => {
    const color = colors.get(name);
    return color === undefined ? whole : toHex(color);
  });
}

function toHex(color: string): string {
  const parts = color.split(' ').map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${parts.join('')}`;
}
