import { readFileSync } from "node:fs";

/** What makes files: a version may have many builds, and the bytes of a run are those of one. */
export interface Build {
  /** As the manifest gives it. */
  readonly version: string;
  /** Twelve digits that follow from the sources it was compiled from, or `source` where they run as they are. */
  readonly build: string;
}

/** The version of this program. */
export function programVersion(): string {
  const manifest = new URL("../../package.json", import.meta.url);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

/** This program. */
export function thisBuild(): Build {
  const version = programVersion();
  if (import.meta.url.endsWith(".ts")) return { version, build: "source" };
  const made = new URL("../../dist/build.json", import.meta.url);
  return { version, build: JSON.parse(readFileSync(made, "utf8")).build };
}
