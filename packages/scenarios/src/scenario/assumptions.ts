import type { Assumed } from "@sufficiency/core";
import { leverWords } from "./lever-input.js";
import type { Scenario } from "./scenario.js";

/** The assumptions of a scenario, in words. */
export function assumptionsOf({ because, levers }: Scenario): Assumed {
  return {
    because,
    levers: levers.map((lever) => ({
      lever: leverWords(lever),
      because: lever.because ?? "",
      source: lever.source ?? "supposed",
    })),
  };
}
