// Plants faults in the source, one at a time, and sees whether the laws of the kernel, or the relations that levers must
// keep, notice: npx tsx scripts/plant-faults.mts
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { FAULTS, type Fault } from "./faults.mjs";
import { LEVER_FAULTS, type LeverFault } from "./lever-faults.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What the laws say of a core with a fault, or of the core as it is: the names of the laws it breaks. */
export function brokenLaws(fault?: Fault): Promise<string[]> {
  return broken("tests/support/check-laws.ts", fault);
}

/**
 * The relations between levers and their effects that a source with a fault breaks, among those of the fault's kinds of
 * lever, or that the source as it is breaks among all: their names.
 */
export function brokenRelations(fault?: LeverFault): Promise<string[]> {
  return broken("tests/support/check-relations.ts", fault, fault?.kinds);
}

/** What a check prints of a source with a fault. */
async function broken(check: string, fault: Fault | undefined, words: readonly string[] = []): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "planted-fault-"));
  try {
    const outfile = join(folder, "check.mjs");
    await bundle(check, outfile, fault);
    return JSON.parse(await run(outfile, words)) as string[];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function bundle(check: string, outfile: string, fault: Fault | undefined): Promise<void> {
  const planted = new Set<string>();
  await build({
    entryPoints: [join(ROOT, check)],
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
  const faulty = join(ROOT, "packages", fault.folder ?? "core/src", fault.file);
  return {
    name: "plant",
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (path !== faulty) return undefined;
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

function run(file: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [file, ...words], { timeout: 600_000 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
}

async function tell<F extends Fault>(faults: readonly F[], see: (fault?: F) => Promise<string[]>): Promise<void> {
  console.log(`no fault: ${(await see()).join("; ") || "nothing broken"}`);
  for (const fault of faults) console.log(`${fault.name}: ${(await see(fault)).join("; ") || "NOT SEEN"}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await tell(FAULTS, brokenLaws);
  await tell(LEVER_FAULTS, brokenRelations);
}
