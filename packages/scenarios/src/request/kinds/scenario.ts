import * as z from "zod/mini";
import { BASELINE_SCENARIO, type Scenario } from "../../scenario/scenario.js";
import { type Around, type Kind, refusal } from "./kind.js";

/** By its form; whether its levers make sense is for a scenario's own check to say. */
const SCENARIO = z.custom<Scenario>((value) => {
  if (!isMap(value)) return false;
  const { name, because, extends: base = "", levers } = value;
  return (
    [name, because, base].every((text) => typeof text === "string") && Array.isArray(levers) && levers.every(isMap)
  );
});

/** A scenario, whole. `namedAs` is the field of a record that repeats its name, for people to read. */
export function scenario(namedAs?: string): Kind<Scenario> {
  return {
    range: "",
    schema: () => SCENARIO,
    refused: (value) => {
      const remedy = typeof value === "string" ? "Read it first, with resolveScenario or parseScenario." : "";
      return refusal("a scenario with its levers", remedy);
    },
    recorded: {
      words: "a scenario with its levers",
      codec: SCENARIO,
      ...(namedAs !== undefined && { beside: ({ name }: Scenario) => ({ [namedAs]: name }) }),
    },
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Which of the levers of the field `scenario`, from 0. */
export function leverNumber(): Kind<number> {
  const count = ({ given }: Around) => (SCENARIO.safeParse(given["scenario"]).data ?? BASELINE_SCENARIO).levers.length;
  return {
    range: "",
    schema: (around) => z.int().check(z.minimum(0), z.maximum(count(around) - 1)),
    refused: (_, around) => refusal(`a lever's number from 0 and below ${count(around)}`),
    recorded: { words: "a whole number", codec: z.int() },
  };
}
