import { readFileSync } from "node:fs";

/** The version of this program, as its manifest gives it. */
export function programVersion(): string {
  const manifest = new URL("../../package.json", import.meta.url);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}
