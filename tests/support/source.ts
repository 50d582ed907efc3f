import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** One file of source: `path` from the repository's root with forward slashes. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** The repository's root, with a slash at the end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Every TypeScript file under the folders, in path order. */
export function readSources(...folders: string[]): SourceText[] {
  return folders.flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => /\.[cm]?ts$/.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(ROOT + path, "utf8") })),
  );
}

export function parseSource({ path, text }: SourceText): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** Calls `see` with every node of the file, outermost first; comments are not nodes. */
export function walk(file: ts.SourceFile, see: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    see(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** `path:line` of a node, as an editor opens it. */
export function place(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

/** The module a node names: `import`, `export from`, `import()` and `import("x")` types; undefined for any other node. */
export function moduleNamed(node: ts.Node): string | undefined {
  const named = specifierOf(node);
  return named && ts.isStringLiteralLike(named) ? named.text : undefined;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
}
