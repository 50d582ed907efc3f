// Times the kernel against C written for speed, in turn, and checks both answers; then Kent, pairs of scenarios, exact
// moments and start-up: pnpm bench [rounds] [members]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Model, parsePack } from "@sufficiency/core";
import { expected } from "@sufficiency/core/advanced";

import { build } from "esbuild";
import { readPackFolder } from "../packages/cli/src/read/pack-files.js";
import { measurePairs } from "./pairs.mjs";
import { type W1, w1Network } from "./w1/network.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PARAMS = join(ROOT, "bench/w1/params.json");
const KENT = join(ROOT, "data/packs/kent-2025");
const COMMAND = join(ROOT, "packages/cli/dist/bin/main.js");
const [rounds = 5, members = 10_000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "sufficiency-bench-"));

interface Timing {
  /** CPU seconds of the whole process, user and system. */
  readonly cpu: number;
  readonly wall: number;
}

/** Runs a command to its end. */
function time(...words: string[]): Timing {
  return timeScript('"$@"', words);
}

/** Runs a command twice at once, each in a process of its own, until both have ended. */
function timeTwoAtOnce(...words: string[]): Timing {
  return timeScript('{ "$@" & first=$!; "$@" && wait $first; }', words);
}

function timeScript(commands: string, words: readonly string[]): Timing {
  const script = `TIMEFORMAT="%U %S %R"; time ${commands} >/dev/null 2>&1`;
  const { stderr, status } = spawnSync("bash", ["-c", script, "bench", ...words], { encoding: "utf8", cwd: ROOT });
  if (status !== 0) throw new Error(`${words.join(" ")} failed: ${stderr}`);
  const [user, system, wall] = stderr.trim().split(" ").map(Number);
  return { cpu: user + system, wall };
}

/** Median, over rounds, of one command's time over another's, the two in turn; and the medians themselves. */
function paired(first: () => Timing, second: () => Timing, of: keyof Timing = "cpu", times = rounds) {
  const pairs = Array.from({ length: times }, () => [first()[of], second()[of]] as const);
  return {
    ratio: median(pairs.map(([a, b]) => a / b)),
    first: median(pairs.map(([a]) => a)),
    second: median(pairs.map(([, b]) => b)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** The text file that the C program reads. */
function paramsText({ T, NP, EXIT, kU, lamC, muU, init, cap, entryC, entryU, rows }: W1): string {
  const pairs = (list: readonly (readonly number[])[]) =>
    `${list.length} ${list.map((pair) => pair.join(" ")).join(" ")}`;
  const lists = [lamC, muU, init, cap].map((list) => list.join(" "));
  return [`${T} ${NP} ${EXIT} ${kU}`, ...lists, pairs(entryC), pairs(entryU), ...rows.map(pairs), ""].join("\n");
}

/** Largest distance of a mean from the exact one, in standard errors, and range of the ratios of variances. */
function agreement(w1: W1, file: string, runs: number): string {
  const { cells } = JSON.parse(readFileSync(file, "utf8")) as { cells: { mean: number; var: number }[] };
  const [mean, variance] = [w1.oracle.mean.flat(), w1.oracle.variance.flat()];
  const far = Math.max(...cells.map((cell, i) => Math.abs(cell.mean - mean[i]) / Math.sqrt(variance[i] / runs)));
  const ratios = cells.map((cell, i) => cell.var / variance[i]);
  const worst = Math.max(...ratios.map((ratio) => Math.abs(ratio - 1))) / Math.sqrt(2 / runs);
  if (far > 4.5) throw new Error(`${file}: a mean is ${far.toFixed(1)} standard errors from the exact one`);
  // A sample variance of so many normal numbers has this relative error; the negative binomial ones have a little more.
  if (worst > 6) throw new Error(`${file}: a variance is ${worst.toFixed(1)} standard errors from the exact one`);
  return `means within ${far.toFixed(1)} standard errors of the exact ones, variances ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} of them`;
}

const row = (what: string, value: string) => console.log(`${what.padEnd(66)} ${value}`);
const seconds = (value: number) => `${value.toFixed(2)} s`;

/** Milliseconds of `expected()` on networks of fixed rates, the median of rounds after a first. */
function exactTimes(w1: W1): void {
  const pack = parsePack(readPackFolder(KENT).files);
  const kent = Model.of(pack, { seed: "bench" }).central().member(0).network;
  for (const [name, network] of [
    ["W1", w1Network(w1)],
    ["Kent without arrivals", kent],
  ] as const) {
    expected(network);
    const times = Array.from({ length: rounds }, () => {
      const before = process.cpuUsage().user;
      expected(network);
      return (process.cpuUsage().user - before) / 1000;
    });
    row(`expected(), ${name}, CPU`, `${median(times).toFixed(0)} ms`);
  }
}

/** The workload beside C, where there is a C compiler. */
function besideC(w1: W1, ours: () => Timing): void {
  const c = join(folder, "w1");
  const compiled = spawnSync("gcc", ["-O3", "-march=native", "-o", c, join(ROOT, "bench/w1/w1.c"), "-lm"]);
  if (compiled.status !== 0) {
    row("  no C compiler (gcc): without the ratio to C", "");
    return;
  }
  const text = join(folder, "params.txt");
  writeFileSync(text, paramsText(w1));
  const [blocked, ordinary] = ["A4", "A1"].map(
    (kind) => () => time(c, kind, String(members), "1", text, join(folder, `${kind}.json`)),
  );
  const toBlocked = paired(ours, blocked);
  row("  TypeScript kernel over C blocked over 64 runs, CPU", toBlocked.ratio.toFixed(1));
  row("    TypeScript, C", `${seconds(toBlocked.first)}, ${seconds(toBlocked.second)}`);
  row("  TypeScript kernel over ordinary good C, CPU", paired(ours, ordinary).ratio.toFixed(1));
  row("  C", agreement(w1, join(folder, "A4.json"), members));
}

/** A program in one file, in JavaScript as it is published; returns where it is. */
async function bundle(name: string, contents: string): Promise<string> {
  const outfile = join(folder, name);
  await build({
    stdin: { contents, resolveDir: join(ROOT, "bench") },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return outfile;
}

/** The workload through the public kernel; returns how to run it. */
async function workload(w1: W1): Promise<(runs: number) => () => Timing> {
  const kernel = await bundle("w1.mjs", 'import "./w1/run.mjs";');
  const out = join(folder, "kernel.json");
  const ours = (runs: number) => () => time(process.execPath, kernel, String(runs), PARAMS, out);
  row(`W1, ${members} members, medians of ${rounds} rounds, Node ${process.version}`, "");
  besideC(w1, ours(members));
  row("  a tenth of the members over all, CPU", paired(ours(members / 10), ours(members)).ratio.toFixed(3));
  row("  TypeScript", agreement(w1, out, members));
  const { peakRss } = JSON.parse(readFileSync(out, "utf8")) as { peakRss: number };
  row("  most memory", `${(peakRss / 1024).toFixed(0)} MiB`);
  return ours;
}

const command =
  (...words: string[]) =>
  () =>
    time(process.execPath, COMMAND, ...words);

/** Kent by the compiled command. */
function kentRuns(w1: () => Timing): void {
  const kent = (workers: string) => command("project", "--members", "1000", "--workers", workers);
  const real = paired(kent("1"), w1);
  row("Kent, 1,000 members, over W1 of 1,000 on the same kernel, CPU", real.ratio.toFixed(1));
  row("  Kent, W1", `${seconds(real.first)}, ${seconds(real.second)}`);
  row("Kent with two workers over one, wall", paired(kent("2"), kent("1"), "wall").ratio.toFixed(2));
  const twice = () => timeTwoAtOnce(process.execPath, COMMAND, "project", "--members", "500");
  row(
    "  two runs of half the members at once over one of all: processes that share nothing",
    paired(twice, kent("1"), "wall").ratio.toFixed(2),
  );
  const four = ["baseline", "arrivals-double", "step-across-succeeds", "mockingbird"];
  const compared = paired(command("compare", ...four, "--members", "300"), command("project", "--members", "300"));
  row("four scenarios compared over one run, 300 members, CPU", compared.ratio.toFixed(1));
}

/** What it takes to start, beside bare Node; short, so that many rounds are needed. */
async function starts(): Promise<void> {
  const libraries = await bundle(
    "libraries.mjs",
    'export * as core from "@sufficiency/core"; export * as scenarios from "@sufficiency/scenarios";',
  );
  const bare = () => time(process.execPath, "-e", "0");
  const overBare = (run: () => Timing) => paired(run, bare, "cpu", 7 * rounds).ratio.toFixed(1);
  row(
    "both libraries loaded, over bare Node, CPU",
    overBare(() => time(process.execPath, libraries)),
  );
  row("sufficiency --version over bare Node, CPU", overBare(command("--version")));
  row("sufficiency check over bare Node, CPU", overBare(command("check", KENT)));
}

/** Two networks of Kent run as pairs. */
function pairs(): void {
  const homes = ["in-house", "childrens-home", "kinship"];
  measurePairs(KENT, 50, homes, "warm");
  const found = Array.from({ length: rounds }, (_, round) => measurePairs(KENT, 600, homes, `round ${round}`));
  row("a pair over two runs, Kent, 600 members, CPU", median(found.map(({ cost }) => cost)).toFixed(2));
  const gain = (home: string) => median(found.map(({ gain }) => gain.get(home) as number));
  for (const home of homes) row(`  variance of a difference, runs apart over pairs: ${home}`, gain(home).toFixed(0));
}

async function main(): Promise<void> {
  const w1 = JSON.parse(readFileSync(PARAMS, "utf8")) as W1;
  execFileSync(process.execPath, [join(ROOT, "scripts/build-command.mjs")]);
  const ours = await workload(w1);
  kentRuns(ours(1000));
  await starts();
  pairs();
  exactTimes(w1);
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
