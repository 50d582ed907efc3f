// Compiles the command into packages/cli/dist/bin: what every command needs, the parts that one command loads when it
// is run, and the worker. Built again when a file that it was made of has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "packages/cli/dist/bin");
/** What the last build was made of: each file's size and time of change. */
const STAMP = join(ROOT, "packages/cli/dist/built-from.json");
/** Stands in the bundle for which build it is, until its sources are known. */
const BUILD = "build-of-sufficiency";
/** Files that the bundler does not name: this recipe, and the lockfile for everything under node_modules. */
const RECIPE = ["scripts/build-command.mjs", "pnpm-lock.yaml"];

/** Builds the command unless it stands as its sources have it. */
export async function ensureCommand() {
  if (!isUpToDate()) await buildCommand();
}

function isUpToDate() {
  if (!existsSync(STAMP) || !existsSync(join(BIN, "main.js"))) return false;
  return Object.entries(JSON.parse(readFileSync(STAMP, "utf8"))).every(([path, mark]) => markOf(path) === mark);
}

function markOf(path) {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : "gone";
}

/** Builds the command. Every file is put in place whole, entries last: one that starts meanwhile finds its parts. */
export async function buildCommand() {
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    cwd: ROOT,
    input: { main: "packages/cli/src/main.ts", worker: "packages/cli/src/members/worker.ts" },
    platform: "node",
    transform: { define: { SUFFICIENCY_BUILD: JSON.stringify(BUILD) } },
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm" });
  const sources = (await bundle.watchFiles).map((path) => relative(ROOT, path).replaceAll("\\", "/"));
  await bundle.close();
  const own = [...sources.filter((path) => path.startsWith("packages/") && !path.includes("node_modules")), ...RECIPE];
  const build = identityOf(own.map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
  mkdirSync(BIN, { recursive: true });
  for (const { fileName, code } of output.sort((a, b) => a.isEntry - b.isEntry))
    put(join(BIN, fileName), code.replace(BUILD, build));
  const made = new Set(output.map(({ fileName }) => fileName));
  for (const name of readdirSync(BIN)) if (!made.has(name) && !name.startsWith(".")) rmSync(join(BIN, name));
  put(STAMP, JSON.stringify(Object.fromEntries(own.map((path) => [path, markOf(path)]))));
}

/** Which build it is: twelve digits of paths and texts, whatever their order and the line ends of the checkout. */
export function identityOf(sources) {
  const inOrder = sources
    .map(([path, text]) => [path, text.replaceAll("\r\n", "\n")])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(inOrder)).digest("hex").slice(0, 12);
}

function put(path, text) {
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}`);
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildCommand();
