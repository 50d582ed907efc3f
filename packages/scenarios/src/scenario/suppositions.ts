import type { Supposed } from "@sufficiency/core";
import { leverWords } from "./lever-figure.js";
import type { Scenario } from "./scenario.js";

/** What a scenario supposes, in words. */
export function suppositionsOf({ because, levers }: Scenario): Supposed {
  return {
    because,
    levers: levers.map((lever) => ({
      lever: leverWords(lever),
      because: lever.because ?? "",
      source: lever.source ?? "supposed",
    })),
  };
}
