import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import access from '@/app/access.json';

/** Who may come in is written down in access.json; here the code is held to it, in e2e the running app. */
const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

it('every staff page asks for the role that is written down for it', () => {
  const pages = globSync('app/(staff)/**/page.tsx').map((file) => [
    file.replace(/^app|\/\([^)]*\)|\/page\.tsx$/g, ''),
    roleAskedBy(bodies(parse(file), 'default')[0]?.body),
  ]);
  expect(Object.fromEntries(pages)).toEqual(access.pages);
});

it('every server action asks first for the role that is written down for it', () => {
  const actions = serverFiles().flatMap((file) =>
    bodies(parse(file), 'all').map(({ name, body }) => [
      `${file}#${name}`,
      roleAskedBy(body?.statements[0]) ?? 'ninguém pergunta',
    ]),
  );
  expect(Object.fromEntries(actions)).toEqual({
    ...Object.fromEntries(Object.keys(access.openActions).map((action) => [action, 'ninguém pergunta'])),
    ...access.actions,
  });
});

it('a file of server actions exports async functions only, and none hides inside a component', () => {
  for (const file of serverFiles()) {
    const source = parse(file);
    const exported = source.statements.filter((statement) => isExported(statement) && !isType(statement));
    expect([file, exported.every(ts.isFunctionDeclaration)]).toEqual([file, true]);
  }
  for (const file of globSync('{app,components,lib}/**/*.{ts,tsx}', { exclude: ['**/*.test.ts'] }))
    expect([file, /^\s+['"]use server['"]/m.test(readFileSync(file, 'utf8'))]).toEqual([file, false]);
});

function serverFiles(): string[] {
  return globSync('{app,components,lib}/**/*.{ts,tsx}').filter((file) =>
    /^['"]use server['"]/m.test(readFileSync(file, 'utf8')),
  );
}

type Found = { name: string; body: ts.Block | undefined };

/** The exported functions of a file: all, or the default one. */
function bodies(source: ts.SourceFile, which: 'all' | 'default'): Found[] {
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const isDefault = has(declaration, ts.SyntaxKind.DefaultKeyword);
    if (!isExported(declaration) || (which === 'default' && !isDefault)) return [];
    return { name: declaration.name?.text ?? 'default', body: declaration.body };
  });
}

/** The argument of the first `requireStaff(…)` below a node; without one it asks for a reader. */
function roleAskedBy(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'requireStaff'
  ) {
    const [role] = node.arguments;
    return role && ts.isStringLiteral(role) ? role.text : 'leitor';
  }
  return ts.forEachChild(node, roleAskedBy);
}

const isExported = (node: ts.Statement) => has(node, ts.SyntaxKind.ExportKeyword);
const isType = (node: ts.Statement) => ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);

function has(node: ts.Statement, kind: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}
