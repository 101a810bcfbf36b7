import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';
import { knownReportHeader } from './lib/http/known-report-header';

type RouteHas = { type: 'header' | 'query'; key: string; value: string }[];

const everything = '/:path*';
const noReports = [
  '/:locale((?!(?:api|en|pt-BR)/)[^/]+)/relatorio/:path*',
  '/:locale(en|pt-BR)/relatorio/semana/:semana((?!\\d{4}-W\\d{2}$)[^/]+)',
  '/:locale(en|pt-BR)/relatorio/semana/artista/:artista([^/]*\\.[^/]*)', // `ana.rsc`, which proxy.ts sees as `ana`
];
/** Any name and any week may be asked for; proxy.ts looks up which there are. */
const namedPages = ['artista/:path*', ':semana'].map((name) => `/:locale(en|pt-BR)/relatorio/semana/${name}`);
const isKnownReport = { type: 'header' as const, key: knownReportHeader };
const reportPages = ['/relatorio/semana/:path*', '/en/relatorio/semana/:path*'];
/** One chart for other people's pages: it may be framed, and sends a policy of its own. */
const embed = '(?:en/)?relatorio/semana/(?:[^/]+/)?incorporar/[^/]+';
const outsideEmbed = `/((?!${embed}$).*)`;
/** Staff pages get their policy from proxy.ts, with a nonce. */
const withStaticPolicy = `/((?!painel(?:/|$)|${embed}$).*)`;

const asksForJson: RouteHas = [{ type: 'query', key: 'format', value: 'json' }];
const acceptsJsonOnly: RouteHas = [{ type: 'header', key: 'accept', value: '(?!.*text/html).*json.*' }];

/** What the forms on these pages post to their own address, and mail clients to that of leaving. */
const isForm: RouteHas = [
  {
    type: 'header',
    key: 'content-type',
    value: '(?:application/x-www-form-urlencoded|multipart/form-data).*',
  },
];

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
];

/** Pages of the report have no scripts at all. */
const reportPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
const reportDocuments = [
  '/:locale(en)?/relatorio/semana/:semana(\\d{4}-W\\d{2})?',
  '/:locale(en)?/relatorio/semana/artista/:artista',
];

/** Static pages cannot carry a nonce: Next's own inline scripts change with each render, so they are allowed. */
function staticPolicy({ isDevelopment }: { isDevelopment: boolean }) {
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export default function nextConfig(phase: string): NextConfig {
  const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
  return {
    poweredByHeader: false,
    productionBrowserSourceMaps: false,
    typescript: { ignoreBuildErrors: true }, // `npm test` checks types; a start does not wait for them
    serverExternalPackages: ['react-email', '@resvg/resvg-js', 'graphile-worker', 'postgres'],
    experimental: {
      globalNotFound: true,
      authInterrupts: true, // forbidden(): the 403 of a role too low
      // A file of 50 MB and its form around it; the proxy cuts longer bodies without a word.
      serverActions: { bodySizeLimit: '52mb' },
      proxyClientMaxBodySize: '52mb',
    },

    async headers() {
      const policy = { key: 'Content-Security-Policy', value: staticPolicy({ isDevelopment }) };
      return [
        { source: everything, headers: securityHeaders },
        { source: '/estilo/:file', headers: [{ key: 'Cache-Control', value: 'public, max-age=604800' }] },
        { source: outsideEmbed, headers: [{ key: 'X-Frame-Options', value: 'DENY' }] },
        { source: withStaticPolicy, headers: [policy] },
        ...reportDocuments.map((source) => ({ source, headers: [{ ...policy, value: reportPolicy }] })),
      ];
    },

    async redirects() {
      return [
        { source: '/', destination: '/relatorio/semana', permanent: false },
        { source: '/en', destination: '/en/relatorio/semana', permanent: false },
        { source: '/relatorio', destination: '/relatorio/semana', permanent: false },
        { source: '/en/relatorio', destination: '/en/relatorio/semana', permanent: false },
        { source: '/pt-BR/:path*', destination: '/:path*', permanent: true },
      ];
    },

    async rewrites() {
      return {
        beforeFiles: [
          ...reportPages.map((source) => ({
            source,
            has: asksForJson,
            destination: '/api/relatorio/semana/:path*',
          })),
          // A redirect of this file would drop its headers, and this one must not be stored.
          ...reportPages.map((source) => ({
            source,
            has: acceptsJsonOnly,
            destination: '/relatorio-json/semana/:path*',
          })),
          { source: '/confirmar/:token', has: isForm, destination: '/confirmar/:token/sim' },
          { source: '/sair/:token', has: isForm, destination: '/sair/:token/agora' },
          { source: '/relatorio/:path*', destination: '/pt-BR/relatorio/:path*' },
          // What the report's pages answer is kept on disk, so only a limited number of addresses may reach them.
          ...noReports.map((source) => ({ source, destination: '/nao-encontrada' })),
          ...namedPages.map((source) => ({
            source,
            missing: [isKnownReport],
            destination: '/nao-encontrada',
          })),
        ],
        afterFiles: [{ source: '/insights/perguntar', destination: '/api/insights/perguntar' }],
        fallback: [],
      };
    },
  };
}
