import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The shipped case. */
const DEFAULT_PACK = "data/packs/kent-2025";

/** The shipped pack under the working folder or, failing that, under the repository that this package stands in. */
export function defaultPack(): string {
  return packOfId("kent-2025") ?? DEFAULT_PACK;
}

/** The folder of the pack of that id, looked for in the same two places; undefined where there is none. */
export function packOfId(id: string): string | undefined {
  const folder = `data/packs/${id}`;
  const shipped = fileURLToPath(new URL(`../../../../${folder}`, import.meta.url));
  return [folder, shipped].find((path) => existsSync(path));
}
