import { parsePack } from "@sufficiency/core";
import { headlineText, outputFiles } from "@sufficiency/report";
import { project } from "@sufficiency/scenarios";
import { unzipSync } from "fflate";

/**
 * All that a projection's folder holds, by name, and what the command prints: made without the command, so that a
 * browser can make it too. A workbook stands as the parts in its container, which each platform packs in its own way.
 */
export async function pageAnswer(files: ReadonlyMap<string, string>): Promise<string> {
  const projection = project(parsePack(files), { members: 20, seed: "page" });
  const made = [...(await outputFiles(projection, "0"))].flatMap(([name, content]) =>
    typeof content === "string" ? [[name, content]] : partsOf(name, content),
  );
  return JSON.stringify([["headline", headlineText(projection)], ...made]);
}

function partsOf(name: string, container: Uint8Array): string[][] {
  return Object.entries(unzipSync(container)).map(([part, bytes]) => [
    `${name}/${part}`,
    new TextDecoder().decode(bytes),
  ]);
}
