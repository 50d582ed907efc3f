import type { Placement } from "./types.js";

/** What kind a placement is, by the columns of placements.csv. Nothing outside the rules compares these words. */
type Of<Column extends keyof Placement> = Pick<Placement, Column>;

/** Home to children looked after, up to the 18th birthday. */
export const isInCare = ({ service }: Of<"service">) => service === "care";
/** Home to care leavers. */
export const isAfterCare = ({ service }: Of<"service">) => service === "leaver";

export const isFostered = ({ category }: Of<"category">) => category === "fostered";
export const isForAdoption = ({ category }: Of<"category">) => category === "adoption";
export const isChildrensHome = ({ category }: Of<"category">) => category === "childrens-homes";
export const isSupported = ({ category }: Of<"category">) => category === "supported";
/** Of the Department's category for everything that has none of its own. */
export const isOther = ({ category }: Of<"category">) => category === "other";

/** Counted in beds, in foster households or in supported-lodgings hosts. */
export const isBed = (unit: string) => unit === "bed";
export const isHousehold = (unit: string) => unit === "household";
export const isHost = (unit: string) => unit === "host";

/** The first placement of a kind, in the pack's order. */
export function firstOf(placements: readonly Placement[], is: (placement: Placement) => boolean): string | undefined {
  return placements.find(is)?.id;
}
