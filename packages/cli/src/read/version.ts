import { readFileSync } from "node:fs";

/** What makes files: a version may have many builds, and the bytes of a run are those of one. */
export interface Build {
  /** As the manifest gives it. */
  readonly version: string;
  /** Twelve digits that follow from the sources the command was compiled from, or `source` where it is not compiled. */
  readonly build: string;
}

/** The version of this program. */
export function programVersion(): string {
  const manifest = new URL("../../package.json", import.meta.url);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

/** What `scripts/build-command.mjs` puts into the compiled command; nothing puts it into the sources. */
declare const SUFFICIENCY_BUILD: string | undefined;

/** This program. */
export function thisBuild(): Build {
  return { version: programVersion(), build: typeof SUFFICIENCY_BUILD === "undefined" ? "source" : SUFFICIENCY_BUILD };
}
