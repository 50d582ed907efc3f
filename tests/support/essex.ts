import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DataPack, parsePack } from "@sufficiency/core";
import { ROOT } from "./source.js";

const FOLDER = join(ROOT, "data/packs/essex-2025");

/** Essex's pack, as it is shipped: it knows of no carers. */
export const ESSEX: DataPack = parsePack(
  new Map(readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), "utf8")])),
);
