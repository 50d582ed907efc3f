/** A CSV text of a header and rows. */
export function table(header: string, rows: readonly string[]): string {
  return [header, ...rows, ""].join("\n");
}

/** Rows that end with their unit, as published figures without a range. */
export function known(rows: readonly string[]): string[] {
  return rows.map((row) => `${row},,,published,statistics,`);
}

/** Rows that end with low and high, as assumptions. */
export function ranged(rows: readonly string[]): string[] {
  return rows.map((row) => `${row},assumption,judgement,`);
}

/** Rows that end with their unit, as assumed parts of a composition, which need no range. */
export function assumed(rows: readonly string[]): string[] {
  return rows.map((row) => `${row},,,assumption,judgement,`);
}
