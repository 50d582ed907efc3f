import { posix } from "node:path";
import { moduleNamed, parseSource, type SourceText, walk } from "./source.js";

/** Files that import one another in a ring, by types too, each ring as `a -> b -> a`; empty when there is none. */
export function importCircles(sources: readonly SourceText[]): string[] {
  const imports = new Map(sources.map((source) => [source.path, importsOf(source)]));
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) follow(path, []);
  return circles;
}

function importsOf(source: SourceText): string[] {
  const found = new Set<string>();
  walk(parseSource(source), (node) => {
    const named = moduleNamed(node);
    if (named?.startsWith(".")) found.add(posix.join(posix.dirname(source.path), named).replace(/\.(m?)js$/, ".$1ts"));
  });
  return [...found];
}
