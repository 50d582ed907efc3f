import type { DataPack, LeverRow } from "@sufficiency/core";
import { suggest } from "@sufficiency/core/advanced";

import { leverList, leverPage } from "@sufficiency/report";
import type { Command } from "commander";
import { optionIssue, UsageError } from "../failures.js";
import { readPack } from "../read/pack-files.js";
import type { Streams } from "../streams.js";
import { packOption } from "./options.js";

/** Adds what `levers` takes beside a lever's id. */
export function addLevers(command: Command, streams: Streams): void {
  command
    .addOption(packOption())
    .action((id: string | undefined, { pack }: { pack?: string }) => levers(id, pack, streams));
}

/**
 * Lists the levers of the strategy that a pack carries, or explains one of them.
 * @throws PackError with every issue of the pack; UsageError where there is no such lever.
 */
function levers(id: string | undefined, folder: string | undefined, streams: Streams): void {
  const pack = readPack(folder);
  if (pack.levers.length === 0)
    throw new UsageError([
      optionIssue("--pack", folder ?? "", `${pack.meta.id} has no levers`, "Add levers.csv to the pack."),
    ]);
  streams.out(id === undefined ? leverList(pack) : leverPage(leverOf(id, pack), pack));
}

function leverOf(id: string, { levers }: DataPack): LeverRow {
  const found = levers.find((lever) => lever.id.toLowerCase() === id.toLowerCase());
  if (found) return found;
  const near =
    suggest(
      id,
      levers.map((lever) => lever.id),
    ) || "sufficiency levers lists them.";
  throw new UsageError([optionIssue("levers", id, "there is no lever of that id", near)]);
}
