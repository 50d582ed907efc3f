import { formatMonth, type LeverRow, type Month } from "@sufficiency/core";
import type { LeverKind } from "@sufficiency/core/advanced";

/** What the user fills in. */
const SIZE = "SIZE";

/** Kinds that are of one group of children by their nature. */
const OF_ONE_GROUP: readonly (LeverKind | undefined)[] = ["arrivals", "transfers", "entries"];

/** A scenario file with the lever in it, all but its size and the reason for it. `first` is the first projected month. */
export function leverSnippet(lever: LeverRow, first: Month): string {
  const from = lever.scope.event === undefined ? [`from: ${formatMonth(first)}`] : [];
  const fields = [`kind: ${lever.kind}`, ...narrowing(lever), amount(lever), ...from];
  const [head, ...rest] = [...fields, "because: WHY", `source: ${lever.id}`];
  return [
    `name: What if ${lever.id} works`,
    "because: WHY",
    "levers:",
    `  - ${head}`,
    ...rest.map((field) => `    ${field}`),
    "",
  ].join("\n");
}

function narrowing({ kind, scope }: LeverRow): string[] {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["of", scope.input],
    ["carer", scope.carer],
    ["event", scope.event],
    ["reason", scope.reason],
    ["group", OF_ONE_GROUP.includes(kind) ? undefined : scope.group],
    [kind === "eighteen" ? "age" : "ages", ages(scope)],
    ["placement", scope.event === undefined ? scope.placement : undefined],
    ["from-placement", scope.fromPlacement],
    ["to-placement", scope.toPlacement],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}

function ages({ ageFrom, ageTo }: LeverRow["scope"]): string | undefined {
  if (ageFrom === undefined || ageTo === undefined) return undefined;
  return ageFrom === ageTo ? String(ageFrom) : `${ageFrom}-${ageTo}`;
}

/** The amount that such a lever is mostly given: a delay, a share of all, so many more, or a factor. */
function amount({ kind, scope, range, direction }: LeverRow): string {
  const bound = range ? ` # bounded by ${range.low} to ${range.high} ${range.unit}` : "";
  if (scope.event !== undefined) return `delay: ${SIZE} months${bound}`;
  if (kind === "mix" || kind === "eighteen") return `set: ${SIZE}%${bound}`;
  if (kind === "moves" && direction === "up") return `add: ${SIZE} per month${bound}`;
  if (kind === "capacity" && scope.input === undefined) return `add: ${SIZE} beds${bound}`;
  return `factor: ${SIZE}${bound}`;
}
