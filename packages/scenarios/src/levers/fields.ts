import { type DataPack, GROUPS } from "@sufficiency/core";
import { type CarerFlows, type CarerSupplyFlows, definite, type Parameters } from "@sufficiency/core/advanced";
import { type Ages, ages, named, quantity, word } from "../language/field.js";

/** Amounts that several kinds of lever take. */
export const factor = quantity("Multiplies it: 1 leaves it as it is.", "ratio", {
  percent: true,
  least: 0,
  most: 1000,
  example: "1.5",
});

/** Children a month, negative for fewer. */
export const childrenPerMonth = (says: string) =>
  quantity(says, "children per month", { nounless: true, most: 10_000, example: "1 child per month" });

/** A share of the children whom the lever acts on, 0 to 1. */
export const share = (says: string) => quantity(says, "share", { percent: true, least: 0, most: 1, example: "5%" });

export const group = word("Citizen children or unaccompanied asylum-seeking children; both unless given.", ...GROUPS);

export const careAges = ages("Ages in whole years, as in 10-15; all ages in care unless given.", 17);

export const anyAge = ages("Ages in whole years, as in 16-17; all ages unless given.", 24);

export const fromPlacement = (says: string) => named(says, "placement");
export const toPlacement = (says: string) => named(says, "placement");

/** The ages that a lever acts on. */
export function agesOf(given: Ages | undefined, last = 17): { readonly ageFrom: number; readonly ageTo: number } {
  return { ageFrom: given?.first ?? 0, ageTo: given?.last ?? last };
}

/** A name as a list; undefined stays. */
export function listed(name: string | undefined): readonly string[] | undefined {
  return name === undefined ? undefined : [name];
}

/** Whether somebody of an age lives in a placement. */
export function takesAge(pack: DataPack, placement: string, age: number): boolean {
  const home = pack.placements.find(({ id }) => id === placement);
  return home !== undefined && age >= home.ageFrom && age <= home.ageTo;
}

/** Which carers a lever is about. */
export const carer = named("A kind of carer: in carers.csv, with the households that house somebody.", "carer");

/** What a lever on carers asks of a pack. */
export type PackOf = { readonly carers: readonly { readonly kind: string; readonly measure: string }[] };

/** Whether a pack gives a measure of a kind of carers. */
export function gives(pack: PackOf, kind: string, measure: string): boolean {
  return pack.carers.some((row) => row.kind === kind && row.measure === measure);
}

/** The parameters with one kind of carers changed. */
export function withCarer(parameters: Parameters, kind: string, change: (flows: CarerFlows) => CarerFlows): Parameters {
  return { ...parameters, carers: new Map(parameters.carers).set(kind, change(definite(parameters.carers.get(kind)))) };
}

/** The parameters with the supply of one kind of carers changed. */
export function withSupply(
  parameters: Parameters,
  kind: string,
  change: (supply: CarerSupplyFlows) => Partial<CarerSupplyFlows>,
): Parameters {
  return withCarer(parameters, kind, (flows) => ({
    ...flows,
    supply: { ...definite(flows.supply), ...change(definite(flows.supply)) },
  }));
}
