import { parsePack } from "@sufficiency/core";
import { SUPPOSITIONS, supposedArrivals, yearlyArrivals } from "@sufficiency/scenarios";
import { defaultPack } from "../read/default-pack.js";
import { readPackFolder } from "../read/pack-files.js";
import { suppositionsTable } from "../render/suppositions-table.js";
import type { Streams } from "../streams.js";
import { checkRun, type TypedOptions } from "./project-options.js";

/** The options of `arrivals scenarios` as they were typed. */
export type TypedScenarios = Pick<TypedOptions, "pack" | "members" | "seed">;

/** Prints the library of named suppositions with the arrivals of each year under each, on common random numbers. */
export function arrivalsScenarios(typed: TypedScenarios, streams: Streams): void {
  const { members, seed } = checkRun(typed);
  const pack = parsePack(readPackFolder(typed.pack ?? defaultPack()).files);
  const rows = SUPPOSITIONS.map((supposition) => ({
    supposition,
    years: yearlyArrivals(pack, supposedArrivals(supposition)(pack), members, seed),
  }));
  streams.out(suppositionsTable(rows));
}
