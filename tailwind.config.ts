import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { toVariables } from './components/ui/palette';

const token = (name: string) => `rgb(var(--${name}) / <alpha-value>)`;

const categoryColors = {
  elogio: token('elogio'),
  critica: token('critica'),
  sugestao: token('sugestao'),
  duvida: token('duvida'),
  spam: token('spam'),
};

const tremorColors = {
  brand: {
    faint: token('sunken'),
    muted: token('line'),
    subtle: token('muted'),
    DEFAULT: token('accent'),
    emphasis: token('accent'),
    inverted: token('on-accent'),
  },
  background: {
    muted: token('sunken'),
    subtle: token('sunken'),
    DEFAULT: token('surface'),
    emphasis: token('ink'),
  },
  border: { DEFAULT: token('line') },
  ring: { DEFAULT: token('line') },
  content: {
    subtle: token('muted'),
    DEFAULT: token('muted'),
    emphasis: token('ink'),
    strong: token('ink'),
    inverted: token('surface'),
  },
};

/** Colours are CSS variables that follow the reader's system, so `dark:` is hardly ever needed. */
const colorVariables = plugin(({ addBase }) =>
  addBase({
    ':root': toVariables('light'),
    '@media screen and (prefers-color-scheme: dark)': { ':root': toVariables('dark') },
  }),
);

const config: Config = {
  plugins: [colorVariables],
  darkMode: 'media',
  content: [
    './app/**/*.{ts,tsx}',
    './components/**/*.{ts,tsx}',
    './node_modules/@tremor/react/dist/components/chart-elements/{AreaChart,BarChart,LineChart,common}/**/*.js',
  ],
  safelist: [
    { pattern: /^(bg|text|fill|stroke|border)-(elogio|critica|sugestao|duvida|spam|accent|muted)$/ },
  ],
  theme: {
    extend: {
      colors: {
        paper: token('paper'),
        surface: token('surface'),
        sunken: token('sunken'),
        ink: token('ink'),
        muted: token('muted'),
        line: token('line'),
        accent: token('accent'),
        'on-accent': token('on-accent'),
        danger: token('danger'),
        ...categoryColors,
        tremor: tremorColors,
        'dark-tremor': tremorColors,
      },
      fontFamily: { sans: ['var(--font-sans)', 'system-ui', 'sans-serif'] },
      fontSize: {
        display: [
          'clamp(1.75rem, 1.2rem + 2.6vw, 3.25rem)',
          { lineHeight: '1.08', letterSpacing: '-0.03em' },
        ],
        'tremor-label': ['0.75rem', { lineHeight: '1rem' }],
        'tremor-default': ['0.875rem', { lineHeight: '1.25rem' }],
        'tremor-title': ['1.125rem', { lineHeight: '1.75rem' }],
        'tremor-metric': ['1.875rem', { lineHeight: '2.25rem' }],
      },
      borderRadius: { 'tremor-small': '0.25rem', 'tremor-default': '0.375rem', 'tremor-full': '9999px' },
      boxShadow: {
        'tremor-input': 'none',
        'tremor-card': 'none',
        'tremor-dropdown': '0 8px 24px rgb(0 0 0 / 0.12)',
        'dark-tremor-input': 'none',
        'dark-tremor-card': 'none',
        'dark-tremor-dropdown': '0 8px 24px rgb(0 0 0 / 0.4)',
      },
      maxWidth: { prose: '38rem', page: '72rem' },
    },
  },
};

export default config;
