import { type DataPack, GROUPS } from "@sufficiency/core";
import type { AgeTransition } from "@sufficiency/core/advanced";

import { sumSimple } from "simple-statistics";
import { named, quantity, word } from "../language/field.js";
import { leverForm } from "../language/lever-form.js";
import { type Step, transformOf } from "../language/step.js";
import { factor, fromPlacement, share } from "./fields.js";

/** Where young people go on a birthday that has a rule: default: the 18th. */
const eighteen = leverForm({
  kind: "eighteen",
  says: "Where young people go on the 18th birthday, or a later one with a rule of its own.",
  must: { "to-placement": named("Where they go: a kind of home, same (they stay) or ended.", "destination") },
  amounts: {
    share: share("Of those who would go elsewhere, this share goes here instead."),
    set: share("This share of all goes here; the others keep their proportions."),
    factor,
  },
  where: {
    group: word("Citizen or asylum-seeking young people; both unless given.", ...GROUPS),
    "from-placement": fromPlacement(
      "Only those who live there; everyone for whom the data pack has this way unless given.",
    ),
    age: quantity("The birthday, 18 unless given.", "years", { of: "", least: 18, most: 25, example: "19" }),
  },
  dates: "ramp",
  fault: (lever, pack) =>
    rowsOf(pack, lever).length > 0
      ? undefined
      : {
          field: "to-placement",
          message: `is not where the data pack sends anybody of these on birthday ${lever.age ?? 18}`,
          remedy: "Choose a way that transitions-18.csv has.",
        },
  act: (lever, pack) => {
    const rows = rowsOf(pack, lever);
    const rules = pack.transitions.filter((row) => row.measure === "share");
    const hits = rows.map((row) => rules.indexOf(row));
    const ruleOf = rows.map((row) => rules.flatMap((other, i) => (sameRule(row, other) ? [i] : [])));
    return {
      parameters: (parameters, step) => {
        const birthdays = [...parameters.birthdays];
        hits.forEach((hit, r) => {
          adjustRule(birthdays, ruleOf[r], hit, step);
        });
        return { ...parameters, birthdays };
      },
    };
  },
});

interface Where {
  readonly group?: "citizen" | "uasc";
  readonly age?: number;
  readonly "from-placement"?: string;
  readonly "to-placement": string;
}

/** The shares of this way in the pack's rules. */
function rowsOf(pack: DataPack, lever: Where) {
  const from = lever["from-placement"];
  return pack.transitions.filter(
    (row) =>
      row.measure === "share" &&
      row.age === (lever.age ?? 18) &&
      row.to === lever["to-placement"] &&
      (lever.group === undefined || row.group === lever.group) &&
      (from === undefined || row.from === from),
  );
}

interface Rule {
  readonly group: unknown;
  readonly age: number;
  readonly from: string | undefined;
}

function sameRule(a: Rule, b: Rule): boolean {
  return a.group === b.group && a.age === b.age && a.from === b.from;
}

/** Gives one way of a rule its new share; the others keep their proportions and the rule its sum. */
function adjustRule(birthdays: AgeTransition[], rule: readonly number[], hit: number, step: Step): void {
  const whole = sumSimple(rule.map((i) => birthdays[i].value));
  const now = birthdays[hit].value / whole;
  const target = Math.min(
    1,
    step.amount === "share" ? now + (1 - now) * step.value * step.rampWeight : adjusted(now, step),
  );
  if (now === 1) return;
  for (const i of rule) {
    const row = birthdays[i];
    birthdays[i] = { ...row, value: i === hit ? target * whole : (row.value * (1 - target)) / (1 - now) };
  }
}

function adjusted(now: number, step: Step): number {
  const { slope, intercept } = transformOf(step);
  return slope * now + intercept;
}

/** The forms of this file, in the order in which they are recognised. */
export const EIGHTEEN = [eighteen] as const;
