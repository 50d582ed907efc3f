import { yearsOfCare } from "@sufficiency/core/advanced";
import * as z from "zod/mini";
import { type Around, type Kind, refusal } from "./kind.js";

/** A published year with one or more published before it: the year of its 31 March. */
export function publishedYear(): Kind<number> {
  return {
    range: "",
    schema: (around) => z.int().check(z.refine((year) => yearsOf(around).includes(year))),
    refused: (_, around) => refusal(`a published year after the first: ${yearsOf(around).join(", ")}`),
  };
}

function yearsOf({ pack }: Around): number[] {
  return pack
    ? yearsOfCare(pack)
        .map(({ year }) => year)
        .slice(1)
    : [];
}
