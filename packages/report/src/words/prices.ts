import type { Projection } from "@sufficiency/core";

const FILE = "price-index.csv";

/** The last financial year to whose prices the data pack raises its costs, `2028/29`; undefined where it has no index. */
export function raisedTo({ register }: Pick<Projection, "register">): string | undefined {
  return register
    .filter(({ file }) => file === FILE)
    .map(({ id }) => id.split("/").slice(-2).join("/"))
    .sort()
    .at(-1);
}

/** Which prices costs are in: those of the price year unless the data pack or the scenario says otherwise. */
export function pricesOf({ meta, register, assumed }: Pick<Projection, "meta" | "register" | "assumed">): string {
  const last = raisedTo({ register });
  const changed = assumed.levers.some(({ lever }) => lever.startsWith("costs:"))
    ? ", as the scenario changes them"
    : "";
  if (last === undefined) return `${meta.priceYear} prices${changed}`;
  return `prices of each year to ${last} (unit costs of ${meta.priceYear}, raised by the data pack's price index)${changed}`;
}
