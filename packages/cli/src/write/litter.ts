import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The two hidden folders beside an output folder while one process replaces it. */
export function siblings(path: string, pid: number): { fresh: string; former: string } {
  const beside = (kind: string) => join(dirname(path), `.${basename(path)}.${kind}-${pid}`);
  return { fresh: beside("fresh"), former: beside("former") };
}

/**
 * Clears what a killed run left beside `path`. A run killed between its two renames left the old output aside:
 * that is put back first.
 */
export function clearLitter(path: string): void {
  const prefix = `.${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const match = name.startsWith(prefix) ? /^(fresh|former)-(\d+)$/.exec(name.slice(prefix.length)) : null;
    if (match === null || isRunning(Number(match[2]))) continue;
    const left = join(dirname(path), name);
    if (match[1] === "former" && !existsSync(path)) renameSync(left, path);
    else rmSync(left, { recursive: true, force: true });
  }
}

/** Whether a process of that number runs, other than this one. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
