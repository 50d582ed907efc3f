import { definite } from "@sufficiency/core/advanced";
import { outputFiles } from "@sufficiency/report";
import { project } from "@sufficiency/scenarios";
import { expect, test } from "vitest";
import { KENT } from "../support/kent.js";
import { reportTables } from "../support/report-tables.js";
import { textFile } from "../support/text-file.js";

test("a pack without published measures still shows all who are not in the home that fits, once and in one row", async () => {
  const projection = project({ ...KENT, measures: [] }, { members: 5, seed: "full" });
  const report = textFile(await outputFiles(projection, "0.1.0"), "report.html");
  const tables = reportTables(report.split("<h3>When homes are full</h3>")[1].split("<h3>")[0]);
  const march = definite(tables.find(({ name }) => name === "Children at the end of March"));
  const [all] = march.rows.filter(({ heading }) => heading === "All who are not in the home that fits");
  expect(all.cells).toHaveLength(4);
  for (const cell of all.cells) expect(cell).toMatch(/^\d+ \(\d+ to \d+\)$/);
  const homes = new Set(KENT.placements.map(({ label }) => label).concat("All kinds of home"));
  for (const { name, rows } of tables)
    for (const { heading } of rows.filter((row) => row !== all)) {
      expect(homes, `${name}: ${heading}`).toContain(heading.split(": ")[0]);
      expect(name.startsWith("Million") || !heading.startsWith("All"), `${name}: ${heading}`).toBe(true);
    }
});
