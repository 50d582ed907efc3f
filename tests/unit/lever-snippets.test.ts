import { leverSnippet } from "@sufficiency/report";
import { parseScenario } from "@sufficiency/scenarios";
import { expect, it } from "vitest";
import { KENT } from "../support/kent.js";

const modelled = KENT.levers.filter(({ kind }) => kind !== undefined);

it.each(modelled)("the scenario written for lever $id is valid once its size is filled in, and not before", (lever) => {
  const snippet = leverSnippet(lever, KENT.meta.origin + 1);
  const options = { file: `${lever.id}.yaml`, pack: KENT };
  expect(() => parseScenario(snippet, options)).toThrow();
  expect(parseScenario(snippet.replace("SIZE", "2"), options).levers).toHaveLength(1);
});
