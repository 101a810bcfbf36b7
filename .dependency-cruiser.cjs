/** Which folder may import from which: the arrows only go down. */
const pure = '^lib/(text|learner|drift|stats|privacy)/';
const tests = '\\.(test|db\\.test|spec)\\.tsx?$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms-stay-pure',
      comment: 'No env, clock, database or framework in text, learner, drift, stats.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: {
        path: '^(app|components|db|inngest|emails|evals|e2e|scripts|lib)/',
        pathNot: `${pure}|^lib/privacy/mask-personal-data\\.ts$`, // as pure as they are
      },
    },
    {
      name: 'db-knows-only-the-ground-floor',
      severity: 'error',
      from: { path: '^db/', pathNot: '^db/testing-server\\.ts$' }, // it fills the template database
      to: {
        path: '^(app|components|inngest|emails|evals|e2e|scripts|lib)/',
        pathNot: `^lib/(env|errors|log)\\.ts$|${pure}`,
      },
    },
    {
      name: 'lib-looks-down',
      severity: 'error',
      from: { path: '^lib/' },
      to: {
        path: '^(app|components|inngest|emails|evals|e2e|scripts)/',
        pathNot: '^inngest/(client|events)\\.ts$',
      },
    },
    {
      name: 'lib-without-next',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/auth/session\\.ts$' },
      to: { path: 'node_modules/(next|next-auth|next-intl)/' },
    },
    {
      name: 'emails-are-pure',
      severity: 'error',
      from: { path: '^emails/', pathNot: '^emails/send\\.ts$' },
      to: {
        path: '^(app|components|db|inngest|evals|e2e|scripts|lib)/',
        pathNot: `${pure}|^components/ui/palette\\.ts$`, // the same colours in every place
      },
    },
    {
      name: 'app-touches-only-the-face-of-inngest',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^inngest/', pathNot: '^inngest/(client|events|serve)\\.ts$' },
    },
    {
      name: 'components-have-no-data-access',
      severity: 'error',
      from: { path: '^components/', pathNot: tests },
      to: {
        path: '^(app|db|inngest|emails|evals|e2e|scripts|lib)/',
        dependencyTypesNot: ['type-only'],
        pathNot: pure,
      },
    },
    {
      name: 'tremor-is-wrapped',
      severity: 'error',
      from: { pathNot: '^(components/ui/|tailwind\\.config\\.ts)' },
      to: { path: 'node_modules/@tremor' },
    },
    {
      name: 'evals-use-lib',
      comment: 'The sets that curators keep are in the database, which a command opens in one way only.',
      severity: 'error',
      from: { path: '^evals/' },
      to: {
        path: '^(app|components|emails|e2e|scripts)/',
        pathNot: '^scripts/with-database\\.ts$',
      },
    },
    {
      name: 'e2e-is-a-stranger',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(app|components|inngest|emails|evals|scripts|lib|db)/', pathNot: '^db/testing\\.ts$' },
    },
    {
      name: 'nothing-imports-the-top',
      severity: 'error',
      from: { pathNot: '^(app|evals|e2e|scripts)/' },
      to: { path: '^(app|evals|e2e|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.next|node_modules/\\.cache' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
