import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./source.js";

/** A name that a package offers, and the example in its docs. */
export interface Example {
  readonly name: string;
  /** "" where it has none. */
  readonly code: string;
}

const { options } = ts.parseJsonConfigFileContent({ extends: "./tsconfig.base.json", files: [] }, ts.sys, ROOT);

/** The types of a package that has none. */
const UNTYPED = join(ROOT, "packages/scenarios/src/arrivals/models/ml-regression.d.ts");

/** The names that the main entry of a package offers, each with its example. */
export function examplesOf(name: string): Example[] {
  const path = join(ROOT, "packages", name, "src/index.ts");
  const program = ts.createProgram([path], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${path} offers nothing`);
  return checker.getExportsOfModule(module).map((symbol) => {
    const named = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const tag = named.getJsDocTags(checker).find((each) => each.name === "example");
    return { name: symbol.name, code: ts.displayPartsToString(tag?.text) };
  });
}

/** What the compiler says of examples that are written down as one module, each below `given`. */
export function typeFaults(examples: readonly Example[], given: string): string[] {
  const path = join(ROOT, "tests/examples-of-docs.ts");
  const text = [given, ...examples.map(({ name, code }) => `export function ${name}_() {\n${code}\n}`)].join("\n\n");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (file, ...rest) =>
    file === path ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest);
  host.fileExists = (file) => file === path || fileExists(file);
  const program = ts.createProgram([path, UNTYPED], { ...options, noEmit: true, noUnusedLocals: false }, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start = 0 }) => {
    const example = examples.findLast(({ name }) => text.indexOf(`export function ${name}_()`) <= start);
    return `${example?.name}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

/** Runs an example: a line `expression; // => value` must come to the value. `scope` is what it may name. */
export function runExample(
  { code }: Example,
  scope: Readonly<Record<string, unknown>>,
  equal: (a: unknown, b: unknown) => void,
): void {
  const checked = code.replace(/^(.*?);? \/\/ => (.*)$/gm, "equal($1, $2);");
  const { outputText } = ts.transpileModule(checked, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  const body = `{${outputText.replace(/^export \{\};$/m, "")}}`;
  new Function("equal", ...Object.keys(scope), body)(equal, ...Object.values(scope));
}
