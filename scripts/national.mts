// What all 153 authorities of England would take, measured on some: npx tsx scripts/national.mts [authorities] [members]
// An authority is Kent's pack with its counts scaled by a factor whose law is lognormal(-1.5, 0.8) held within 0.03 to
// 1.2; those measured stand evenly over that law, so that their mean estimates the mean of all.
import { resourceUsage } from "node:process";
import { type DataPack, type Input, parsePack } from "@sufficiency/core";
import { exp, normalQuantile, type StockRow } from "@sufficiency/core/advanced";

import { project } from "@sufficiency/scenarios";
import { readPackFolder } from "../packages/cli/src/read/pack-files.js";

const AUTHORITIES = 153;
/** Units that grow with the authority; `per month` is that of the level of arrivals. */
const COUNTS = new Set(["children", "beds", "households", "hosts", "enquiries", "applications", "per month"]);

/** Size of the authority at a share of the law; Kent is 1. */
function sizeAt(share: number): number {
  return Math.min(1.2, Math.max(0.03, exp(-1.5 + 0.8 * normalQuantile(share))));
}

/** The pack of an authority of Kent's shape and another size. */
function scaled(pack: DataPack, size: number): DataPack {
  const rows = (table: readonly { input?: Input }[]) =>
    table.map((row) => (row.input && COUNTS.has(row.input.unit) ? { ...row, input: times(row.input, size) } : row));
  const tables = Object.entries(pack).map(([name, table]) => [name, Array.isArray(table) ? rows(table) : table]);
  const meta = { ...pack.meta, childPopulation: Math.round(pack.meta.childPopulation * size) };
  const whole = { ...(Object.fromEntries(tables) as DataPack), meta };
  return { ...whole, stocks: wholeMargins(whole.stocks, meta.origin) };
}

function times(input: Input, size: number): Input {
  const { value, low, high } = input;
  const scaledBound = (bound: number | undefined) => bound && bound * size;
  return { ...input, value: value * size, low: scaledBound(low), high: scaledBound(high) };
}

/** The origin's totals in whole children again: each way of dividing children or care leavers adds up to the same. */
function wholeMargins(stocks: readonly StockRow[], origin: number): StockRow[] {
  const families = new Map<string, StockRow[]>();
  for (const row of stocks) {
    if (row.measure !== "margin" || row.date !== origin) continue;
    const isLeaver = (row.ageFrom ?? 0) >= 18;
    const kind = [
      isLeaver,
      row.group !== undefined,
      row.category !== undefined,
      !isLeaver && row.ageFrom !== undefined,
    ];
    families.set(kind.join(), [...(families.get(kind.join()) ?? []), row]);
  }
  const whole = new Map([...families.values()].flatMap(inWholeChildren));
  return stocks.map((row) => ({ ...row, input: { ...row.input, value: whole.get(row) ?? row.input.value } }));
}

/** Rounds values so that they keep their sum, rounded: the largest remainders go up. */
function inWholeChildren(rows: readonly StockRow[]): [StockRow, number][] {
  const total = Math.round(rows.reduce((sum, { input }) => sum + input.value, 0));
  const down = rows.map((row) => [row, Math.floor(row.input.value)] as [StockRow, number]);
  const left = total - down.reduce((sum, [, value]) => sum + value, 0);
  const remainder = ([{ input }, value]: [StockRow, number]) => input.value - value;
  for (const entry of [...down].sort((a, b) => remainder(b) - remainder(a)).slice(0, left)) entry[1]++;
  return down;
}

const [measured, members] = [Number(process.argv[2] ?? 10), Number(process.argv[3] ?? 1000)];
const kent = parsePack(readPackFolder("data/packs/kent-2025").files);
const began = { wall: performance.now(), cpu: process.cpuUsage() };
for (let i = 0; i < measured; i++) {
  const size = sizeAt((i + 0.5) / measured);
  const from = performance.now();
  project(scaled(kent, size), { members, seed: "1" });
  console.log(`size ${size.toFixed(3)} of Kent's: ${((performance.now() - from) / 1000).toFixed(1)} s`);
}
const wall = (performance.now() - began.wall) / 1000;
const { user, system } = process.cpuUsage(began.cpu);
const cpu = (user + system) / 1e6;
const all = (seconds: number) => ((AUTHORITIES * seconds) / measured / 60).toFixed(1);
console.log(
  `${measured} authorities of ${members} members in one process: ${wall.toFixed(0)} s, processor ${cpu.toFixed(0)} s`,
);
console.log(`all ${AUTHORITIES}, at the same mean: ${all(wall)} minutes, processor ${all(cpu)} minutes`);
console.log(`most memory: ${Math.round(resourceUsage().maxRSS / 1024)} MiB, Node ${process.version}`);
