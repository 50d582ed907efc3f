import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The shipped case. */
export const DEFAULT_PACK = "data/packs/kent-2025";

/** The shipped pack under the working folder or, failing that, under the repository that this package stands in. */
export function defaultPack(): string {
  if (existsSync(DEFAULT_PACK)) return DEFAULT_PACK;
  const shipped = fileURLToPath(new URL(`../../../../${DEFAULT_PACK}`, import.meta.url));
  return existsSync(shipped) ? shipped : DEFAULT_PACK;
}
