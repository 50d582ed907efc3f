import { type DataPack, GROUPS } from "@sufficiency/core";
import { type Ages, ages, named, word } from "../language/field.js";

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
