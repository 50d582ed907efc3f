import { sumSimple } from "simple-statistics";
import { isAfterCare, isInCare } from "../pack/index.js";
import type { DataPack, Input, Placement, StockRow } from "../pack/types.js";
import { Generator } from "../random/generator.js";
import { GROUPS, type Group } from "../vocabulary/cohort.js";
import { definite, type Issue, PackError } from "../vocabulary/issue.js";
import { controlledRounding, type Family } from "./controlled-rounding.js";
import { CENTRAL, type Draws } from "./draws.js";
import { isSeedless, keptMargins, unmetMargins } from "./margins.js";
import { type Constraint, rake } from "./rake.js";

/** Children of one group and single year of age in one kind of home, and the official category they are counted in. */
export interface OpeningCell {
  readonly group: Group;
  readonly age: number;
  readonly placement: string;
  readonly category: string;
}

interface Share {
  readonly cells: readonly number[];
  readonly input: Input;
  /** Children of whom the figure is a share. */
  readonly base: number;
}

/**
 * The opening stock: seeds raked to every published total of the origin's date and to shares drawn for the member,
 * then rounded to whole children with the published totals kept. Built once a pack; `draw` makes one member's stock.
 */
export class OpeningStock {
  readonly cells: readonly OpeningCell[];
  private readonly marginRows: readonly StockRow[];
  /** Of the rows, in their order. */
  private readonly margins: readonly Constraint[];
  private readonly shares: readonly Share[];
  private readonly families: readonly Family[];
  private readonly start: Float64Array;

  constructor(pack: DataPack, service: Placement["service"]) {
    const isLeavers = (r: StockRow) => (r.ageFrom ?? 0) >= 18;
    const own = pack.stocks.filter((r) => isLeavers(r) === isAfterCare({ service }) && isKnown(r, pack));
    const seeded = seededCells(pack, own, service);
    this.cells = seeded.map((s) => s.cell);
    this.start = Float64Array.from(seeded, (s) => s.weight);
    const margins = keptMargins(own, pack.meta.origin, service, (row) => this.where(row, pack).length > 0);
    this.marginRows = margins;
    this.margins = margins.map((r) => ({ cells: this.where(r, pack), target: r.input.value }));
    const total =
      margins.find((r) => !r.group && !r.category && (isAfterCare({ service }) || r.ageFrom === undefined))?.input
        .value ?? 0;
    this.shares = own.filter((r) => r.measure === "split").map((r) => this.share(r, pack, margins, total, service));
    this.families = familiesOf(this.cells.length, margins, this.margins);
    if (this.cells.length === 0) return;
    rake(
      this.start,
      this.constraints((f) => f.value),
    );
  }

  /** The fitted stock, in fractions of children. */
  fit(draws: Draws): Float64Array {
    const table = Float64Array.from(this.start);
    rake(
      table,
      this.constraints((f) => draws.read(f)),
      1e-4,
      60,
    );
    rake(table, this.margins, 1e-8, 60);
    return table;
  }

  /**
   * The stock in whole children, every published total kept.
   * @throws PackError where no table of whole children keeps them.
   */
  draw(draws: Draws, generator: Generator): Int32Array {
    const table = this.rounded(draws, generator);
    if (!table) throw new PackError(this.unmet());
    return table;
  }

  /** Why no stock in whole children keeps every total; nothing where one does, also those that rounding takes as fitted. */
  issues(): readonly Issue[] {
    const isMet = !this.margins.some(isSeedless) && this.rounded(CENTRAL, new Generator());
    return isMet ? [] : this.unmet();
  }

  private rounded(draws: Draws, generator: Generator): Int32Array | undefined {
    if (this.cells.length > 0) return controlledRounding(this.fit(draws), this.families, generator);
    return this.margins.every(({ target }) => target === 0) ? new Int32Array(0) : undefined;
  }

  private unmet(): readonly Issue[] {
    return unmetMargins(this.marginRows, this.margins, this.fit(CENTRAL));
  }

  private constraints(read: (input: Input) => number): Constraint[] {
    const shares = this.shares.map(({ cells, input, base }) => ({ cells, target: read(input) * base }));
    return [...shares, ...this.margins];
  }

  private where(row: StockRow, pack: DataPack): number[] {
    const category = row.category ?? pack.placements.find((p) => p.id === row.placement)?.category;
    return this.cells.flatMap((cell, i) => {
      const fits =
        (!row.group || row.group === cell.group) &&
        cell.age >= (row.ageFrom ?? 0) &&
        cell.age <= (row.ageTo ?? 99) &&
        (!row.placement || row.placement === cell.placement) &&
        (!category || category === cell.category);
      return fits ? [i] : [];
    });
  }

  private share(
    row: StockRow,
    pack: DataPack,
    margins: readonly StockRow[],
    total: number,
    service: Placement["service"],
  ): Share {
    const category = row.category ?? pack.placements.find((p) => p.id === row.placement)?.category;
    const base =
      row.placement && isInCare({ service })
        ? margins.find((m) => m.category === category)?.input.value
        : row.group
          ? margins.find((m) => m.group === row.group && !m.category)?.input.value
          : total;
    return { cells: this.where(row, pack), input: row.input, base: base ?? 0 };
  }
}

/** Rows of a later date than the origin are not seen. */
function isKnown(row: StockRow, pack: DataPack): boolean {
  return row.date === undefined || row.date <= pack.meta.origin;
}

/** Every cell with a positive seed: weight of the age in its group x weight of the placement at that age. */
function seededCells(pack: DataPack, rows: readonly StockRow[], service: "care" | "leaver") {
  const seeds = rows.filter((r) => r.measure === "seed");
  const ages = seeds.filter((r) => !r.placement);
  const homes = seeds.filter((r) => r.placement);
  const categories = new Map(pack.placements.map(({ id, category }) => [id, categoriesOf(pack, id, category)]));
  return GROUPS.flatMap((group) =>
    ages
      .filter((r) => r.group === group && r.input.value > 0)
      .flatMap((ageRow) => {
        const age = ageRow.ageFrom as number;
        const here = homes.filter((r) => r.group === group && age >= (r.ageFrom ?? 0) && age <= (r.ageTo ?? 99));
        const sum = sumSimple(here.map((r) => r.input.value));
        return here
          .filter((r) => r.input.value > 0)
          .flatMap((r) => {
            const placement = r.placement as string;
            const weight = (ageRow.input.value * r.input.value) / sum;
            const home = pack.placements.find((p) => p.id === placement);
            if (!home || home.service !== service || age < home.ageFrom || age > home.ageTo) return [];
            return definite(categories.get(placement)).map((category) => ({
              cell: { group, age, placement, category },
              weight,
            }));
          });
      }),
  );
}

/** A placement's own category, and any other that a split of the pack counts some of its residents under. */
function categoriesOf(pack: DataPack, placement: string, own: string): string[] {
  const others = pack.stocks.flatMap((r) =>
    r.measure === "split" && r.placement === placement && r.category ? [r.category] : [],
  );
  return [...new Set([own, ...others])];
}

/** Groups the margins into families that each sort all cells: groups, age bands, categories. */
function familiesOf(size: number, rows: readonly StockRow[], margins: readonly Constraint[]): Family[] {
  const kinds = [
    (r: StockRow) => r.group !== undefined,
    (r: StockRow) => r.group === undefined && r.category !== undefined,
    (r: StockRow) => r.group === undefined && r.category === undefined && r.ageFrom !== undefined && r.ageFrom < 18,
  ];
  return kinds.flatMap((isKind) => {
    const classOf = new Int32Array(size).fill(-1);
    const totals: number[] = [];
    rows.forEach((row, i) => {
      if (!isKind(row)) return;
      for (const cell of (margins[i] as Constraint).cells) classOf[cell] = totals.length;
      totals.push(row.input.value);
    });
    return totals.length > 0 ? [{ classOf, totals }] : [];
  });
}
