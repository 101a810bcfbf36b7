import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildDocument } from '@/lib/openapi/document';

/** Routes that are no part of the API for clients. */
const internal = ['/api/auth/[...nextauth]', '/api/inngest', '/api/openapi.json'];

function routesOnDisk(): string[] {
  const files = globSync(['app/api/**/route.ts', 'app/auth/**/route.ts']);
  return files.flatMap((file) => {
    const path = file.replace(/^app/, '').replace(/\/route\.ts$/, '');
    if (internal.includes(path)) return [];
    const methods = [
      ...readFileSync(file, 'utf8').matchAll(
        /^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm,
      ),
    ];
    return methods.map(([, method]) => `${method} ${path.replace(/\[(\w+)\]/g, '{$1}')}`);
  });
}

it('the document names every route there is, and no other', () => {
  const documented = Object.entries(buildDocument().paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(documented.toSorted()).toEqual(routesOnDisk().toSorted());
});
