import { posix } from "node:path";
import { moduleNamed, parseSource, place, type SourceText, walk } from "./source.js";

/** The packages: each may import only those before it. */
export const PACKAGES = ["core", "scenarios", "report", "cli"];

/** The folders of a package, where they have an order: each may import only those before it. */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  core: [
    "vocabulary",
    "random",
    "pack",
    "rules",
    "calibrate",
    "timeline",
    "states",
    "simulate",
    "requirements",
    "member",
    "ensemble",
    "tables",
  ],
  scenarios: [
    "arrivals",
    "language",
    "levers",
    "scenario",
    "request",
    "model",
    "project",
    "compare",
    "sensitivity",
    "plan",
    "evaluate",
  ],
  report: ["words", "html", "tables", "charts", "page", "workbook", "text", "folder"],
};

/** The doors of a package: what it offers, and its workshop. */
const DOORS = ["index.ts", "advanced.ts"];

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

/** In a package whose folders have an order, only its doors stand outside them. */
function misplaced(path: string): string[] {
  const [name, folder] = [packageOf(path), folderOf(path)];
  const order = FOLDERS[name];
  if (order === undefined || DOORS.includes(folder) || order.includes(folder)) return [];
  return [`${path}: ${name} has no folder ${folder}`];
}

function faultOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return relativeFault(path, posix.join(posix.dirname(path), specifier));
  if (!specifier.startsWith("@sufficiency/")) return undefined;
  const [, target = "", ...deep] = specifier.split("/");
  if (deep.length > 0 && deep.join("/") !== "advanced") return "a package is imported by its name, or by name/advanced";
  return rank(PACKAGES, target) < rank(PACKAGES, packageOf(path))
    ? undefined
    : "packages point cli, report, scenarios, core";
}

function relativeFault(path: string, target: string): string | undefined {
  const name = packageOf(path);
  if (packageOf(target) !== name) return "a package is imported by its name";
  const order = FOLDERS[name];
  if (order === undefined || DOORS.includes(folderOf(path))) return undefined;
  return rank(order, folderOf(target)) <= rank(order, folderOf(path))
    ? undefined
    : `${name}'s folders point back in the order ${order.join(", ")}`;
}

/** Place in the list; what is not in it comes after everything. */
function rank(order: readonly string[], name: string): number {
  return order.includes(name) ? order.indexOf(name) : order.length;
}

function packageOf(path: string): string {
  return /^packages\/([^/]+)\/src\//.exec(path)?.[1] ?? "";
}

function folderOf(path: string): string {
  return path.split("/")[3] ?? "";
}
