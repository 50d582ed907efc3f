import type { DataPack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { outputFiles } from "@sufficiency/report";
import { project } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { ESSEX } from "../support/essex.js";
import { KENT } from "../support/kent.js";
import { reportTables } from "../support/report-tables.js";
import { textFile } from "../support/text-file.js";

async function tableAndNote(pack: DataPack) {
  const report = textFile(await outputFiles(project(pack, { members: 4, seed: "ages" }), "0.1.0"), "report.html");
  const section = report.split("<h3>Fostered children by age</h3>")[1].split("<h3>")[0];
  return { table: reportTables(section)[0], note: definite(/<p class="small">(.*?)<\/p>/s.exec(section))[1] };
}

describe("fostered children by age", () => {
  test("are people alone for each kind of foster home, where a pack has no carers", async () => {
    const { table, note } = await tableAndNote(ESSEX);
    expect(table.columns.map((column) => column.split(",")[0])).toEqual(["People", "People"]);
    expect(new Set(table.rows.map(({ heading }) => heading.split(",")[0]))).toEqual(
      new Set(["In-house fostering", "Agency fostering", "Kinship fostering"]),
    );
    expect(table.rows.flatMap(({ cells }) => cells).filter((cell) => !/^\d/.test(cell))).toEqual([]);
    expect(note).toBe("Last day of the month.");
  });

  test("come with households and young adults staying put, where a pack has carers", async () => {
    const { table, note } = await tableAndNote(KENT);
    expect(table.columns.map((column) => column.split(",")[0])).toEqual([
      ...["People", "People", "Households required", "Households required"],
    ]);
    expect(table.rows.map(({ heading }) => heading)).toContain("In-house fostering, 18 to 20");
    for (const words of ["18 to 20 are young adults", "Households required:", "Agency places"])
      expect(note).toContain(words);
  });
});
