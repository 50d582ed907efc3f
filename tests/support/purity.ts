import { builtinModules } from "node:module";
import ts from "typescript";
import { moduleNamed, parseSource, place, type SourceText, walk } from "./source.js";

/** What gives the same bits in every engine; `Math.exp`, `Math.pow` and the like do not. */
const PORTABLE_MATH = new Set(
  "abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2".split(" "),
);

const IMPURE_GLOBALS = new Set(
  (
    "Buffer Date Function Intl WebAssembly XMLHttpRequest __dirname __filename clearInterval clearTimeout console " +
    "crypto document eval fetch global globalThis localStorage navigator performance process queueMicrotask require " +
    "self setImmediate setInterval setTimeout window"
  ).split(" "),
);

/** Every reach for a clock, a place, a platform or an engine's own mathematics, as `path:line what`; empty when pure. */
export function impurities(sources: readonly SourceText[]): string[] {
  return sources.flatMap((source) => {
    const file = parseSource(source);
    const declared = declaredNames(file);
    const found: string[] = [];
    walk(file, (node) => {
      const what = impurity(node, declared);
      if (what) found.push(`${place(file, node)} ${what}`);
    });
    return found;
  });
}

function impurity(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  const named = moduleNamed(node);
  if (named !== undefined) return isBuiltin(named) ? named : undefined;
  if (ts.isBinaryExpression(node)) return exponent(node);
  if (ts.isPropertyAccessExpression(node)) return localeMethod(node.name.text);
  if (ts.isStringLiteralLike(node) && isElementName(node)) return localeMethod(node.text);
  if (ts.isMetaProperty(node)) return node.getText();
  return ts.isIdentifier(node) && !declared.has(node.text) && isReference(node) ? globalName(node) : undefined;
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier);
}

/** `2 ** 32` of whole literals is exact everywhere; any other power is `Math.pow` by another name. */
function exponent(node: ts.BinaryExpression): string | undefined {
  const { AsteriskAsteriskToken, AsteriskAsteriskEqualsToken } = ts.SyntaxKind;
  const kind = node.operatorToken.kind;
  if (kind !== AsteriskAsteriskToken && kind !== AsteriskAsteriskEqualsToken) return undefined;
  return isWholeLiteral(node.left) && isWholeLiteral(node.right) ? undefined : "** (Math.pow)";
}

function isWholeLiteral(node: ts.Node): boolean {
  return ts.isNumericLiteral(node) && Number.isInteger(Number(node.text));
}

function localeMethod(name: string): string | undefined {
  return name === "localeCompare" || name.startsWith("toLocale") ? name : undefined;
}

function isElementName(node: ts.Node): boolean {
  return ts.isElementAccessExpression(node.parent) && node.parent.argumentExpression === node;
}

function globalName(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (node.text === "Date" && isGivenDay(parent)) return undefined;
  if (node.text !== "Math") return IMPURE_GLOBALS.has(node.text) ? node.text : undefined;
  if (!ts.isPropertyAccessExpression(parent)) return "Math other than by a portable function's name";
  return PORTABLE_MATH.has(parent.name.text) ? undefined : `Math.${parent.name.text}`;
}

/** `Date.UTC(...)` and `new Date(given)` read no clock. */
function isGivenDay(parent: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === "UTC";
  return ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) > 0;
}

/** Names that the file itself declares: a parameter called `process` is the field's word, not Node's. */
function declaredNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(file, (node) => {
    const name = (node as { name?: ts.Node }).name;
    const binds =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node);
    if (binds && name && ts.isIdentifier(name)) names.add(name.text);
  });
  return names;
}

/** Whether an identifier stands for a value or type, not for a member's or key's name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  return (parent as { name?: ts.Node }).name !== node;
}
