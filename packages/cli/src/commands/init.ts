import { join } from "node:path";
import type { Command } from "commander";
import { optionIssue, UsageError } from "../failures.js";
import { templatePack } from "../read/pack-files.js";
import type { Streams } from "../streams.js";
import { writeNewFolder } from "../write/new-folder.js";

/** Adds what `init` takes beside the pack's id. */
export function addInit(command: Command, streams: Streams): void {
  command
    .option("--out <folder>", "folder to write; it must not be there yet (default: data/packs/NAME)")
    .action((name: string, { out }: { out?: string }) => init(name, out, streams));
}

/**
 * Writes a template pack for another authority: it passes `check` and projects, and every input in it is a placeholder.
 * @throws UsageError for a name that cannot be a pack's id, or a folder that is there already.
 */
function init(name: string, out: string | undefined, streams: Streams): void {
  if (!/^\w[\w.-]*$/.test(name)) {
    const remedy = "Use letters, digits and hyphens, as in essex-2025.";
    throw new UsageError([optionIssue("init", name, "the name cannot be a pack's id", remedy)]);
  }
  const folder = out ?? join("data", "packs", name);
  const files = templatePack(name);
  writeNewFolder(folder, out === undefined ? "init" : "--out", files);
  streams.out(
    [
      `${folder}: ${files.size} files. Every input in them is a placeholder.`,
      "",
      "1. Replace the inputs, file by file, and cite your own sources: docs/another-authority.md.",
      `2. sufficiency check ${folder}`,
      `3. sufficiency project --pack ${folder} --out out/${name}`,
      "4. When no row cites placeholder any more, put your authority's name and the vintage into pack.yaml.",
      "",
    ].join("\n"),
  );
}
