import type { Generator } from "../random/generator.js";

/** One way of sorting the cells, whose class totals must hold after rounding. */
export interface Family {
  /** Class of each cell. */
  readonly classOf: ArrayLike<number>;
  /** Whole-number total of each class. */
  readonly totals: ArrayLike<number>;
}

/** A fresh start is needed only where the first got stuck, a few times in a hundred. */
const ATTEMPTS = 100;

/**
 * Rounds a fitted table to whole children with every family's totals kept exactly. Cells that no total distinguishes are
 * rounded as one block first; then each block is shared among its cells by systematic sampling, so that a cell's
 * expected count is its fitted share of the block. The blocks' own chances are only near to what was cut off, because
 * the totals bind: in Kent's table a block is off by up to 0.15 of a child on average. Cells that were zero stay zero.
 *
 * @returns the rounded table, or undefined when none that keeps all totals was found.
 */
export function controlledRounding(
  fitted: ArrayLike<number>,
  families: readonly Family[],
  generator: Generator,
): Int32Array | undefined {
  const blocks = blocksOf(fitted, families);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const totals = roundBlocks(blocks, families, generator);
    if (totals) return shareBlocks(fitted, blocks, totals, generator);
  }
  return undefined;
}

interface Block {
  readonly cells: number[];
  /** The block's class in each family. */
  readonly classes: readonly number[];
  fitted: number;
}

function blocksOf(fitted: ArrayLike<number>, families: readonly Family[]): Block[] {
  const blocks = new Map<string, Block>();
  for (let c = 0; c < fitted.length; c++) {
    if (fitted[c] <= 0) continue;
    const classes = families.map(({ classOf }) => classOf[c]);
    const key = classes.join();
    const block = blocks.get(key) ?? { cells: [], classes, fitted: 0 };
    block.cells.push(c);
    block.fitted += fitted[c];
    blocks.set(key, block);
  }
  return [...blocks.values()];
}

/**
 * Rounds every block down and hands out what is owed, one child at a time, with a chance in proportion to what was cut
 * off. Where no block can take a child without breaking a total, one already placed is traded for two.
 */
function roundBlocks(
  blocks: readonly Block[],
  families: readonly Family[],
  generator: Generator,
): Int32Array | undefined {
  const table = Int32Array.from(blocks, (block) => Math.floor(block.fitted + 1e-9));
  const owed = families.map(({ totals }) => Int32Array.from(totals));
  const put = (block: number, by: number) => {
    table[block] += by;
    blocks[block].classes.forEach((k, f) => {
      owed[f][k] -= by;
    });
  };
  blocks.forEach((block, b) => {
    block.classes.forEach((k, f) => {
      owed[f][k] -= table[b];
    });
  });
  const isOwed = (block: number) => blocks[block].classes.every((k, f) => owed[f][k] > 0);
  const children =
    owed.length > 0
      ? owed[0].reduce((sum, x) => sum + x, 0)
      : Math.round(blocks.reduce((s, b) => s + b.fitted, 0)) - table.reduce((s, x) => s + x, 0);
  for (let i = 0; i < children; i++) {
    const block = pickOwed(blocks, table, isOwed, generator);
    if (block >= 0) put(block, 1);
    else if (!swap(table, isOwed, put)) return undefined;
  }
  return owed.every((left) => left.every((x) => x === 0)) ? table : undefined;
}

function pickOwed(
  blocks: readonly Block[],
  table: Int32Array,
  isOwed: (block: number) => boolean,
  generator: Generator,
): number {
  const weights = blocks.map((block, b) => (isOwed(b) ? Math.max(1e-6, block.fitted - table[b]) : 0));
  let u = generator.uniform() * weights.reduce((sum, w) => sum + w, 0);
  let chosen = -1;
  for (let b = 0; b < weights.length && u >= 0; b++) {
    if (weights[b] === 0) continue;
    chosen = b;
    u -= weights[b];
  }
  return chosen;
}

/** Takes a child out of one block and puts two in, so that each family gains exactly where it is owed. */
function swap(
  table: Int32Array,
  isOwed: (block: number) => boolean,
  put: (block: number, by: number) => void,
): boolean {
  for (let out = 0; out < table.length; out++) {
    if (table[out] === 0) continue;
    put(out, -1);
    for (let first = 0; first < table.length; first++) {
      if (first === out || !isOwed(first)) continue;
      put(first, 1);
      for (let second = 0; second < table.length; second++) {
        if (second === out || !isOwed(second)) continue;
        put(second, 1);
        return true;
      }
      put(first, -1);
    }
    put(out, 1);
  }
  return false;
}

function shareBlocks(
  fitted: ArrayLike<number>,
  blocks: readonly Block[],
  totals: Int32Array,
  generator: Generator,
): Int32Array {
  const table = new Int32Array(fitted.length);
  blocks.forEach((block, b) => {
    const start = generator.uniform();
    let sum = 0;
    let given = 0;
    block.cells.forEach((cell, i) => {
      sum += fitted[cell];
      const reached = i === block.cells.length - 1 ? totals[b] : Math.floor((sum / block.fitted) * totals[b] + start);
      table[cell] = Math.min(reached, totals[b]) - given;
      given += table[cell];
    });
  });
  return table;
}
