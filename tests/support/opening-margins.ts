import type { DataPack } from "@sufficiency/core";
import { OpeningStock, openStream, ParameterDraws, type StockRow, streamKey } from "@sufficiency/core/advanced";

/** Every stock of `members` members, drawn as the model draws them: cells and children. */
export function drawnStocks(pack: DataPack, service: "care" | "leaver", members: number) {
  const stock = new OpeningStock(pack, service);
  const draws = new ParameterDraws("opening stocks");
  const key = streamKey("opening stocks", service);
  const tables = Array.from({ length: members }, (_, m) => stock.draw(draws.of(m), openStream(key, m, 0)));
  return { cells: stock.cells, tables };
}

type Drawn = ReturnType<typeof drawnStocks>;

/** Children of one table in the cells that a row of stocks.csv speaks of. Read from the row, not from the fit. */
export function childrenIn({ cells }: Drawn, table: ArrayLike<number>, row: Partial<StockRow>): number {
  return cells.reduce((sum, cell, i) => {
    const isIn =
      (row.group === undefined || row.group === cell.group) &&
      (row.placement === undefined || row.placement === cell.placement) &&
      (row.category === undefined || row.category === cell.category) &&
      cell.age >= (row.ageFrom ?? 0) &&
      cell.age <= (row.ageTo ?? 99);
    return isIn ? sum + table[i] : sum;
  }, 0);
}

/** The published totals of children in care at the pack's origin. */
export function publishedMargins(pack: DataPack): StockRow[] {
  return pack.stocks.filter((r) => r.measure === "margin" && r.date === pack.meta.origin && (r.ageFrom ?? 0) < 18);
}
