// Plants faults in the core, one at a time, and sees whether the laws of the kernel notice: npx tsx scripts/plant-faults.mts
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { FAULTS, type Fault } from "./faults.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CORE = join(ROOT, "packages/core/src");

/** What the laws say of a core with a fault, or of the core as it is: the names of the laws it breaks. */
export async function brokenLaws(fault?: Fault): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "planted-fault-"));
  try {
    const outfile = join(folder, "check.mjs");
    await bundle(outfile, fault);
    return JSON.parse(await run(outfile)) as string[];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function bundle(outfile: string, fault: Fault | undefined): Promise<void> {
  const planted = new Set<string>();
  await build({
    entryPoints: [join(ROOT, "tests/support/check-laws.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "silent",
    // Some dependencies ask for `require`, which a bundle of modules does not have.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    plugins: fault ? [planting(fault, planted)] : [],
  });
  if (fault && planted.size === 0) throw new Error(`${fault.name}: no file of the check is ${fault.file}`);
}

function planting(fault: Fault, planted: Set<string>): Plugin {
  return {
    name: "plant",
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (path !== join(CORE, fault.file)) return undefined;
        const { readFile } = await import("node:fs/promises");
        planted.add(path);
        return { contents: mutate(await readFile(path, "utf8"), fault), loader: "ts" };
      });
    },
  };
}

/** Replaces each text of a fault where it stands; a text that is not there just once is an error, not a fault that nobody saw. */
export function mutate(source: string, { name, file, replace }: Fault): string {
  return replace.reduce((text, [from, to]) => {
    const found = text.split(from).length - 1;
    if (found !== 1)
      throw new Error(`${name}: ${file} holds "${from}" ${found} times, not once; bring scripts/faults.mts up to date`);
    return text.replace(from, () => to);
  }, source);
}

function run(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [file], { timeout: 20_000 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(`no fault: ${(await brokenLaws()).join("; ") || "no law broken"}`);
  for (const fault of FAULTS) console.log(`${fault.name}: ${(await brokenLaws(fault)).join("; ") || "NOT SEEN"}`);
}
