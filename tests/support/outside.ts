import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "./source.js";

/** Builds the packages and packs them into a folder as for a registry; returns the tarballs. */
export function packPackages(into: string): string[] {
  whileNobodyBuilds(() => buildAndPack(into));
  return readdirSync(into)
    .filter((name) => name.endsWith(".tgz"))
    .map((name) => join(into, name));
}

/** Files of tests run side by side, in processes of one parent, and build into the same folders. */
export function whileNobodyBuilds(work: () => void): void {
  const lock = join(tmpdir(), `sufficiency-builds-${process.ppid}`);
  while (!isMade(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true });
  }
}

function isMade(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function buildAndPack(into: string): void {
  const folders = readdirSync(join(ROOT, "packages")).map((name) => join(ROOT, "packages", name));
  for (const folder of folders) rmSync(join(folder, "dist"), { recursive: true, force: true });
  run(process.execPath, join(ROOT, "node_modules/typescript/bin/tsc"), "-b", ...folders);
  run(process.execPath, join(ROOT, "scripts/build-deno.mjs"));
  run(process.execPath, join(ROOT, "scripts/build-command.mjs"));
  runPnpm("--filter", "@sufficiency/*", "pack", "--pack-destination", into);
}

/** The same, unpacked in a new project outside the workspace. */
export function projectWithPackedPackages(): string {
  const project = mkdtempSync(join(realpathSync(tmpdir()), "sufficiency-outside-"));
  for (const tarball of packPackages(project)) unpack(project, tarball);
  return project;
}

/** Runs the pnpm that runs the tests, or fetches the one that the manifest names. */
function runPnpm(...args: string[]): void {
  const current = process.env["npm_execpath"] ?? "";
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const [command, ...before] = !/pnpm[^/\\]*$/.test(current)
    ? ["npx", "--yes", packageManager]
    : /\.[cm]?js$/.test(current)
      ? [process.execPath, current]
      : [current];
  run(command, ...before, ...args);
}

/** Puts a tarball under node_modules, and beside it what its own manifest asks for, as the workspace resolved it. */
function unpack(project: string, tarball: string): void {
  const staging = mkdtempSync(join(project, "unpacked-"));
  run("tar", "-xzf", tarball, "-C", staging);
  const unpacked = join(staging, "package");
  const { name, dependencies = {} } = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8"));
  link(unpacked, join(project, "node_modules", name));
  const workspaceCopy = join(ROOT, "packages", name.split("/")[1], "node_modules");
  for (const dependency of Object.keys(dependencies).filter((d) => !d.startsWith("@sufficiency/")))
    link(realpathSync(join(workspaceCopy, dependency)), join(unpacked, "node_modules", dependency));
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}

/** Runs a command in the repository; what it printed is the error when it fails. */
function run(command: string, ...args: string[]): void {
  const shell = process.platform === "win32" && command === "npx";
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8", shell });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}\n${stdout}${stderr}`);
}
