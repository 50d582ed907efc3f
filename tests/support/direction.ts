import { posix } from "node:path";
import { moduleNamed, parseSource, place, type SourceText, walk } from "./source.js";

/** The packages and, inside core, the folders: each may import only what stands before it. */
export const PACKAGES = ["core", "scenarios", "report", "cli"];
export const CORE_FOLDERS = [
  "vocabulary",
  "chance",
  "pack",
  "calibrate",
  "timeline",
  "states",
  "simulate",
  "requirements",
  "member",
  "ensemble",
  "tables",
];

/** Every import that points back, as `path:line imports what, why not`; empty when all arrows point one way. */
export function importsAgainstTheArrows(sources: readonly SourceText[]): string[] {
  return sources.flatMap((source) => {
    const file = parseSource(source);
    const faults = misplaced(source.path);
    walk(file, (node) => {
      const named = moduleNamed(node);
      const fault = named === undefined ? undefined : faultOf(source.path, named);
      if (fault) faults.push(`${place(file, node)} imports ${named}: ${fault}`);
    });
    return faults;
  });
}

function misplaced(path: string): string[] {
  const folder = coreFolder(path);
  if (packageOf(path) !== "core" || folder === "index.ts" || CORE_FOLDERS.includes(folder)) return [];
  return [`${path}: core has no folder ${folder}`];
}

function faultOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return relativeFault(path, posix.join(posix.dirname(path), specifier));
  if (!specifier.startsWith("@sufficiency/")) return undefined;
  const [, target = "", ...deep] = specifier.split("/");
  if (deep.length > 0) return "a package is imported by its name alone";
  return rank(PACKAGES, target) < rank(PACKAGES, packageOf(path))
    ? undefined
    : "packages point cli, report, scenarios, core";
}

function relativeFault(path: string, target: string): string | undefined {
  if (packageOf(target) !== packageOf(path)) return "a package is imported by its name";
  if (packageOf(path) !== "core" || coreFolder(path) === "index.ts") return undefined;
  return rank(CORE_FOLDERS, coreFolder(target)) <= rank(CORE_FOLDERS, coreFolder(path))
    ? undefined
    : `core's folders point back in the order ${CORE_FOLDERS.join(", ")}`;
}

/** Place in the list; what is not in it comes after everything. */
function rank(order: readonly string[], name: string): number {
  return order.includes(name) ? order.indexOf(name) : order.length;
}

function packageOf(path: string): string {
  return /^packages\/([^/]+)\/src\//.exec(path)?.[1] ?? "";
}

function coreFolder(path: string): string {
  return path.split("/")[3] ?? "";
}
