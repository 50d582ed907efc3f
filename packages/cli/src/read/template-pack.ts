import { fileURLToPath } from "node:url";
import type { PackFiles } from "@sufficiency/core";
import { readPackFolder } from "./pack-files.js";

/** The line of pack.yaml that names the pack. */
const ID = /^id: .*$/m;

/** The files of a pack for another authority, under its own id: every figure in it is a placeholder. */
export function templatePack(id: string): PackFiles {
  const { files } = readPackFolder(fileURLToPath(new URL("../../templates/pack/", import.meta.url)));
  return new Map([...files].map(([file, text]) => [file, file === "pack.yaml" ? text.replace(ID, `id: ${id}`) : text]));
}
