import { join } from "node:path";
import { expect, test } from "vitest";
import { CellError, type Notebook, runNotebook } from "../../scripts/notebook.mjs";
import { ROOT } from "../support/source.js";

const folder = join(ROOT, "notebooks");
const code = (...sources: string[]): Notebook => ({
  cells: sources.map((source) => ({ cell_type: "code", source })),
});

test("a cell sees the packages and the cells before it, and its outputs are kept", async () => {
  const notebook = code(
    'import { formatMonth, parseMonth } from "@sufficiency/core";',
    'console.log("a"); console.log("b");',
    'formatMonth(parseMonth("2025-03") + 45)',
  );
  const [, printed, shown] = (await runNotebook(notebook, { folder })).cells;
  expect(printed?.["outputs"]).toEqual([{ output_type: "stream", name: "stdout", text: "a\nb\n" }]);
  expect(shown?.["outputs"]).toMatchObject([{ data: { "text/plain": '"2028-12"' }, execution_count: 3 }]);
});

test("a cell that throws fails the notebook with the cell's own error", async () => {
  const run = runNotebook(code("1", 'throw new RangeError("planted")'), { folder });
  await expect(run).rejects.toThrow(CellError);
  await expect(run).rejects.toThrow(/^cell 2: RangeError: planted/);
});

test("a cell that ends in a rejected promise fails the notebook", async () => {
  const run = runNotebook(code("Promise.reject(new RangeError('planted'))"), { folder });
  await expect(run).rejects.toThrow(CellError);
  await expect(run).rejects.toThrow(/^cell 1: .*RangeError: planted/s);
});

test("a cell that does not end is given up", async () => {
  const run = runNotebook(code("await new Promise(() => setInterval(() => {}, 1000))"), { folder, cellTimeoutMs: 500 });
  await expect(run).rejects.toThrow("waited too long for the cell to end");
});
