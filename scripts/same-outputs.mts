// Whether this tree still writes what a commit wrote: npx pnpm@12.21.0 same-outputs COMMIT [--members 60]
// Runs the same commands in both, compares every file and what is printed, and lists what differs by kind of file.
// Ends with 0 when every CSV file and every summary.json is the same, byte for byte.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** Kinds of file that have to be the same; others may differ and are listed. */
const MUST = ["csv", "summary.json"];
const TEXT = ["csv", "html", "printed", "svg", "txt", "yaml"];

/** A scenario that any pack can take. */
const MORE_ENTRIES = "name: More entries\nbecause: A test.\nlevers:\n  - kind: entries\n    factor: 1.1\n";

/** The commands that are compared, each under the name of its output folder. */
function commands(members: number, scenario: string): ReadonlyMap<string, readonly string[]> {
  const series = ["--series", "data/series/kent-referrals.csv"];
  const few = ["--members", `${members}`];
  const of = (pack: string, ...scenarios: string[]): [string, string[]][] => {
    const on = ["--pack", `data/packs/${pack}`, ...few];
    return [
      [`${pack} project`, ["project", ...on]],
      [`${pack} compare`, ["compare", "baseline", ...scenarios, ...on]],
      [`${pack} plan`, ["plan", ...on]],
      [`${pack} sensitivity`, ["sensitivity", ...on]],
      [`${pack} arrivals evidence`, ["arrivals", "evidence", ...on]],
    ];
  };
  return new Map([
    ...of("kent-2025", "arrivals-double", "step-across-succeeds", "--attribute"),
    ["kent-2025 project arrivals-double", ["project", "--scenario", "arrivals-double", ...few]],
    ...of("essex-2025", scenario),
    ["arrivals forecast", ["arrivals", "forecast", ...series, ...few]],
    ["arrivals backtest", ["arrivals", "backtest", ...series, ...few]],
  ]);
}

function run(folder: string, program: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")} ended with ${status} in ${folder}:\n${stderr}`);
  return stdout;
}

/** Runs a command of a tree: its files by name, and what it printed, in which the output folder has no name. */
function outputs(tree: string, words: readonly string[], out: string): Map<string, Buffer> {
  const printed = run(tree, process.execPath, "scripts/sufficiency.mjs", ...words, "--out", out).replaceAll(out, "OUT");
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map([
    ["printed", Buffer.from(printed)],
    ...named.map((file): [string, Buffer] => [file.slice(out.length + 1), readFileSync(file)]),
  ]);
}

function kindOf(file: string): string {
  return extname(file) === ".json" || file === "printed" ? basename(file) : extname(file).slice(1);
}

/** Where two files differ: the fields of a JSON file, the first line of another that holds text. */
function difference(kind: string, before: Buffer | undefined, now: Buffer | undefined): string {
  if (before === undefined || now === undefined) return before ? "is there no more" : "was not there before";
  if (kind.endsWith(".json")) {
    const [first, second] = [before, now].map((bytes) => JSON.parse(bytes.toString()) as Record<string, unknown>);
    const fields = [...new Set([...Object.keys(first), ...Object.keys(second)])];
    const other = fields.filter((field) => JSON.stringify(first[field]) !== JSON.stringify(second[field]));
    return `fields: ${other.join(", ") || "none, only their order or spacing"}`;
  }
  if (!TEXT.includes(kind)) return `${before.length} bytes before, ${now.length} now`;
  const [old, young] = [before, now].map((bytes) => bytes.toString().split("\n"));
  const line = old.findIndex((text, i) => text !== young[i]);
  const at = line < 0 ? old.length : line;
  const shown = (lines: string[]) => lines[at]?.slice(0, 200) ?? "(the file ends)";
  return `line ${at + 1}\n    before: ${shown(old)}\n    now:    ${shown(young)}`;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { members: { type: "string" } } });
const [commit] = positionals;
const members = Number(values.members ?? 60);
if (commit === undefined || !(members >= 50)) throw new Error("Use: same-outputs COMMIT [--members 60], 50 or more.");

const scratch = mkdtempSync(join(tmpdir(), "same-outputs-"));
const tree = join(scratch, "tree");
const scenario = join(scratch, "more-entries.yaml");
const counts = new Map<string, { same: number; different: number }>();
try {
  writeFileSync(scenario, MORE_ENTRIES);
  run(ROOT, "git", "worktree", "add", "--detach", tree, commit);
  const { packageManager } = JSON.parse(readFileSync(join(tree, "package.json"), "utf8")) as { packageManager: string };
  run(tree, "npx", "--yes", packageManager, "install", "--frozen-lockfile", "--prefer-offline");
  for (const folder of ["past", "here"]) mkdirSync(join(scratch, folder));
  for (const [name, words] of commands(members, scenario)) {
    const folder = name.replaceAll(" ", "-");
    const before = outputs(tree, words, join(scratch, "past", folder));
    const now = outputs(ROOT, words, join(scratch, "here", folder));
    for (const file of new Set([...before.keys(), ...now.keys()])) {
      const [kind, old, young] = [kindOf(file), before.get(file), now.get(file)];
      const count = counts.get(kind) ?? { same: 0, different: 0 };
      counts.set(kind, count);
      if (old && young?.equals(old)) count.same++;
      else {
        count.different++;
        console.log(`${name}, ${file}: ${difference(kind, old, young)}`);
      }
    }
  }
} finally {
  spawnSync("git", ["worktree", "remove", "--force", tree], { cwd: ROOT });
  rmSync(scratch, { recursive: true, force: true });
}
console.table(Object.fromEntries([...counts].sort()));
process.exitCode = MUST.some((kind) => (counts.get(kind)?.different ?? 1) > 0) ? 1 : 0;
