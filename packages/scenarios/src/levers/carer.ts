import { type CarerFlows, type CarerSupplyFlows, definite, type Parameters } from "@sufficiency/core/advanced";
import { named } from "../language/field.js";

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
