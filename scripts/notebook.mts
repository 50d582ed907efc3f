import { stripVTControlCharacters } from "node:util";
import { definite } from "@sufficiency/core/advanced";
import { type KernelMessage, startKernel } from "./deno-kernel.mjs";

/** A notebook file's content (nbformat 4); what is not named here is kept as it is. */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly [key: string]: unknown;
}

export interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly [key: string]: unknown;
}

type Output = { output_type: string; [key: string]: unknown };

export interface RunOptions {
  /** Folder the cells run in. */
  readonly folder: string;
  /** Milliseconds that one cell may take; 300,000 unless given. */
  readonly cellTimeoutMs?: number;
}

/** A code cell failed: which one, counted from 1 among all cells, and with what. */
export class CellError extends Error {
  override readonly name = "CellError";
}

/** Runs the code cells in order on one kernel and gives the notebook with their outputs; the first error ends it. */
export async function runNotebook(notebook: Notebook, options: RunOptions): Promise<Notebook> {
  const kernel = await startKernel(options.folder);
  try {
    const cells: Cell[] = [];
    let count = 0;
    for (const cell of notebook.cells) {
      if (cell.cell_type !== "code") cells.push(cell);
      else {
        const messages = await kernel.execute([cell.source].flat().join(""), options.cellTimeoutMs ?? 300_000);
        count += 1;
        cells.push({ ...cell, execution_count: count, outputs: outputsOf(messages, cells.length + 1, count) });
      }
    }
    return { ...notebook, cells };
  } finally {
    kernel.stop();
  }
}

const REJECTED = /^Promise \{\s*<rejected>/;

function outputsOf(messages: readonly KernelMessage[], position: number, count: number): Output[] {
  const outputs: Output[] = [];
  for (const { type, content } of messages) {
    if (type === "error") throw new CellError(`cell ${position}: ${content["ename"]}: ${content["evalue"]}`);
    const { data, metadata = {}, name, text } = content;
    const shown = (data as Readonly<Record<string, unknown>> | undefined)?.["text/plain"];
    // A rejected promise that a cell ends in is shown, and no error is sent.
    if (typeof shown === "string" && REJECTED.test(stripVTControlCharacters(shown)))
      throw new CellError(`cell ${position}: ${stripVTControlCharacters(shown)}`);
    const last = outputs.at(-1);
    if (type === "stream" && last?.["name"] === name) definite(last)["text"] = `${definite(last)["text"]}${text}`;
    else if (type === "stream") outputs.push({ output_type: type, name, text });
    else if (type === "display_data") outputs.push({ output_type: type, data, metadata });
    else if (type === "execute_result") outputs.push({ output_type: type, data, metadata, execution_count: count });
  }
  return outputs;
}
