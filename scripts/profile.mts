// Where `start` spends its time: runs it under V8's sampling profiler and adds up the samples by part of the pipeline.
// A sample counts for the nearest function of this project on its stack, so that library code counts for its caller.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Profile {
  nodes: { id: number; callFrame: { url: string; functionName: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** Parts of the pipeline, each by the files that do it; the first that fits counts. */
const PARTS: readonly (readonly [part: string, file: RegExp])[] = [
  ["reception, by the day", /core\/src\/(simulate\/(reception|waiting-list)|states\/stays)/],
  [
    "flows: moves, birthdays, entries",
    /core\/src\/(simulate\/(moves|birthdays|entries|shifts|transit|run-member)|states\/frame)/,
  ],
  ["counting and the conservation check", /core\/src\/simulate/],
  ["drawing inputs and opening stock", /core\/src\/calibrate/],
  ["building the network", /core\/src\/(states|timeline)/],
  ["requirements, supply, placed reading", /core\/src\/(requirements|member)/],
  ["summaries", /core\/src\/(tables|ensemble)|scenarios\/src\/project/],
  ["arrivals", /scenarios\/src\/arrivals/],
  ["reading the pack", /core\/src\/pack|cli\/src\/read/],
  ["charts, report and files", /cli\/src\/(render|write|commands)/],
];
const OTHER = "starting Node, compiling and loading";
/** Names that V8 gives to time outside any function; idle time counts for nothing. */
const NATIVE: Readonly<Record<string, string | undefined>> = {
  "(garbage collector)": "memory (garbage collection)",
  "(program)": "native code",
  "(idle)": undefined,
};

const members = process.argv[2] ?? "1000";
const folder = mkdtempSync(join(tmpdir(), "profile-"));
try {
  const command = ["--cpu-prof", `--cpu-prof-dir=${folder}`, "--import", "tsx", "packages/cli/src/main.ts", "project"];
  const run = spawnSync(process.execPath, [...command, "--members", members, "--out", join(folder, "out")], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const profiles = readdirSync(folder).filter((name) => name.endsWith(".cpuprofile"));
  const totals = new Map<string, number>();
  for (const name of profiles) addUp(JSON.parse(readFileSync(join(folder, name), "utf8")), totals);
  print(totals);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function addUp(profile: Profile, totals: Map<string, number>): void {
  const parts = partsOf(profile);
  profile.samples.forEach((sample, i) => {
    const part = parts.get(sample);
    if (part !== undefined) totals.set(part, (totals.get(part) ?? 0) + profile.timeDeltas[i] / 1e6);
  });
}

/** The part each node of the call tree counts for; idle time counts for none. */
function partsOf({ nodes }: Profile): Map<number, string | undefined> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Map<number, string | undefined>();
  const visit = (id: number, inherited: string): void => {
    const { callFrame, children = [] } = byId.get(id) as Profile["nodes"][number];
    const own = PARTS.find(([, file]) => file.test(callFrame.url))?.[0] ?? inherited;
    const { functionName } = callFrame;
    parts.set(id, Object.hasOwn(NATIVE, functionName) ? NATIVE[functionName] : own);
    for (const child of children) visit(child, own);
  };
  visit(nodes[0].id, OTHER);
  return parts;
}

function print(totals: ReadonlyMap<string, number>): void {
  const all = [...totals.values()].reduce((sum, s) => sum + s, 0);
  console.log(`${members} members, one thread, Node ${process.version}: ${all.toFixed(1)} s\n`);
  console.log("| part | seconds | share |\n| --- | ---: | ---: |");
  for (const [part, seconds] of [...totals].sort((a, b) => b[1] - a[1]))
    console.log(`| ${part} | ${seconds.toFixed(2)} | ${((100 * seconds) / all).toFixed(0)}% |`);
}
