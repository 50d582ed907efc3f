import { readFileSync } from "node:fs";
import { parseScenario, ScenarioError, scenarioSchema } from "@sufficiency/scenarios";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { KENT } from "../support/kent.js";
import { LIBRARY_TEXTS } from "../support/scenarios.js";

const schema = scenarioSchema();
const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

/** Whether the parser takes a text. */
function isRead(text: string): boolean {
  try {
    return parseScenario(text, { file: "s.yaml", pack: KENT }) !== undefined;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}

const scenario = (lever: string) => `name: n\nbecause: b.\nlevers:\n  - kind: ${lever.replaceAll("; ", "\n    ")}\n`;

const GOOD = [
  "arrivals; factor: 2",
  "arrivals; factor: 200%; range: [1.5, 250%]; from: 2026-04; until: 2026-10; ramp: 3",
  "arrivals; add: -40 per month; ramp: 3 months",
  "arrivals; set: 14 children per month",
  "arrivals; regime: calm; from: 2026-04",
  "arrivals; early: 2 months",
  "transfers; of: threshold; share: 0.07%",
  "transfers; of: wait; add: 14 days",
  "transfers; of: limit; set: 50 per month; until: 2027-03",
  "transfers; regime: suspended",
  "entries; factor: 0.9; ages: 10-15",
  "entries; add: 1 child per month; ages: 16",
  "exits; reason: order; add: 8 children per year; group: citizen",
  "moves; from-placement: ifa; to-placement: in-house; factor: 1.2",
  "mix; to-placement: kinship; share: 10%; range: [5%, 20%]",
  "eighteen; to-placement: staying-put; set: 60%; age: 18",
  "carers; of: approvals; carer: in-house; add: 20 per year",
  "carers; of: enquiries; carer: in-house; add: 100 enquiries per year; from: 2026-04",
  "carers; of: application-share; carer: in-house; factor: 1.2; range: [1, 1.4]",
  "carers; of: approval-share; carer: in-house; set: 40%",
  "carers; of: application-delay; carer: in-house; set: 0 months",
  "carers; of: approval-delay; carer: in-house; add: -2 months; from: 2026-04",
  "carers; of: share-drift; carer: in-house; set: 1",
  "carers; of: leaving; carer: host; set: 12% per year",
  "carers; of: places; carer: kinship; add: 0.1 places",
  "capacity; event: complex-homes; late: 0 months",
  "capacity; placement: reception; add: 30 beds; from: 2026-09; ramp: 2",
  "capacity; of: usable; placement: in-house; set: 90%",
  "costs; factor: 1.1; placement: childrens-home",
  "costs; inflation: 3% per year; from: 2019-04",
  "costs; of: block; placement: reception; set: 80%; from: 2026-04",
  "costs; of: premium; placement: ifa; factor: 1.3",
];

const BAD = [
  "arrival; factor: 2",
  "arrivals",
  "arrivals; factor: 2; add: 40 per month",
  "arrivals; factor: two",
  "arrivals; factor: -1",
  "arrivals; factor: 2; from: 2026-13",
  "arrivals; factor: 2; from: 2026-04-01",
  "arrivals; factor: 2; range: [1, 2, 3]",
  "arrivals; factor: 2; range: 2",
  "arrivals; factor: 2; placement: reception",
  "arrivals; regime: huge",
  "arrivals; add: 40",
  "transfers; factor: 2",
  "transfers; of: waits; factor: 2",
  "transfers; of: limit; factor: 2",
  "transfers; regime: suspended; ramp: 3",
  "entries; factor: 0.9; ages: 100",
  "exits; factor: 2",
  "moves; to-placement: in-house; add: 1 per month",
  "capacity; add: 30 beds",
  "capacity; event: complex-homes; delay: 6",
  "capacity; event: complex-homes; delay: 6 months; from: 2026-04",
  "carers; of: approvals; factor: 2",
  "carers; of: approval-share; carer: in-house; add: 5%",
  "costs; inflation: 3% per year; factor: 2",
  "eighteen; to-placement: same; age: 17; factor: 2",
];

/** What a schema cannot know: units, names of a pack, what fits together. The parser refuses these and the schema does not. */
const BEYOND = [
  "entries; factor: 0.9; ages: 20-30",
  "moves; from-placement: ifa; to-placement: in-house; add: 30 beds",
  "moves; from-placement: if; to-placement: in-house; add: 1 per month",
  "arrivals; factor: 2; range: [3, 4]",
  "arrivals; factor: 2; from: 2026-04; until: 2026-03",
];

describe("the published schema", () => {
  it("is the one that the parser's table gives", () => {
    const file = new URL("../../packages/scenarios/scenario.schema.json", import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(schema);
  });

  it.each([...LIBRARY_TEXTS])("takes Kent's %s", (_, text) => {
    expect([isRead(text), validate(parse(text)), validate.errors]).toEqual([true, true, null]);
  });

  it.each(GOOD)("takes what the parser takes: %s", (lever) => {
    const text = scenario(lever);
    expect([isRead(text), validate(parse(text)), validate.errors]).toEqual([true, true, null]);
  });

  it.each(BAD)("refuses what the parser refuses: %s", (lever) => {
    const text = scenario(lever);
    expect([isRead(text), validate(parse(text))]).toEqual([false, false]);
  });

  it.each([
    "because: b.\n",
    "name: n\n",
    "name: n\nbecause: b.\nlevels: []\n",
    "name: n\nbecause: b.\nlevers: {}\n",
    "name: 2\nbecause: b.\n",
  ])("refuses the file that the parser refuses: %j", (text) => {
    expect([isRead(text), validate(parse(text))]).toEqual([false, false]);
  });

  it.each(BEYOND)("leaves a fault to the parser that needs the pack: %s", (lever) => {
    const text = scenario(lever);
    expect([isRead(text), validate(parse(text))]).toEqual([false, true]);
  });
});
