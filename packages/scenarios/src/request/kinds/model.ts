import * as z from "zod/mini";
import type { ArrivalsModel } from "../../arrivals/models/model.js";
import { type Kind, refusal } from "./kind.js";

/** A way of forecasting a series of counts. */
export function model(): Kind<ArrivalsModel> {
  return {
    range: "",
    schema: () => z.custom<ArrivalsModel>(isModel),
    refused: (value) => {
      const remedy = typeof value === "string" ? "Take it from ARRIVALS_MODELS." : "";
      return refusal("a model with a name that can be fitted", remedy);
    },
  };
}

function isModel(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("name" in value) || !("fit" in value)) return false;
  return typeof value.name === "string" && typeof value.fit === "function";
}
