import { definite, type Mix } from "@sufficiency/core/advanced";
import { leverForm } from "../language/lever-form.js";
import type { Step } from "../language/step.js";
import { agesOf, careAges, fromPlacement, group, share, takesAge, toPlacement } from "./fields.js";

/** Where children are first placed. */
const mix = leverForm({
  kind: "mix",
  says: "Where citizen children are placed when they enter care, and retained asylum-seeking children after reception.",
  must: { "to-placement": toPlacement("The kind of home that more are placed in.") },
  amounts: {
    share: share(
      "Of those who would be placed elsewhere (in from-placement, where given) this share is placed here instead.",
    ),
    set: share("This share of all is placed here; the others keep their proportions."),
  },
  where: {
    group,
    ages: careAges,
    "from-placement": fromPlacement("Only children who would be placed there; with share."),
  },
  dates: "ramp",
  fault: (lever, pack) => {
    const { ageFrom, ageTo } = agesOf(lever.ages);
    const to = lever["to-placement"];
    if (!Array.from({ length: 18 }, (_, age) => age).some((a) => a >= ageFrom && a <= ageTo && takesAge(pack, to, a)))
      return {
        field: "to-placement",
        message: "takes no child of these ages",
        remedy: "Name other ages or another home.",
      };
    if (lever.set !== undefined && lever["from-placement"] !== undefined)
      return {
        field: "from-placement",
        message: "goes with share, not with set",
        remedy: "Take it out, or write share: the part of those who would be placed there.",
      };
    return undefined;
  },
  act: (lever, pack) => {
    const { ageFrom, ageTo } = agesOf(lever.ages);
    const [from, to] = [lever["from-placement"], lever["to-placement"]];
    const adjusted = (mixes: readonly Mix[], step: Step) =>
      mixes.map((mix, age) =>
        age >= ageFrom && age <= ageTo && mix.size > 0 && takesAge(pack, to, age)
          ? adjustMix(mix, from, to, step)
          : mix,
      );
    return {
      parameters: (parameters, step) => {
        const { citizen, reception } = parameters;
        return {
          ...parameters,
          citizen: lever.group === "uasc" ? citizen : { ...citizen, entryMix: adjusted(citizen.entryMix, step) },
          reception:
            lever.group === "citizen"
              ? reception
              : { ...reception, retainedMix: adjusted(reception.retainedMix, step) },
        };
      },
    };
  },
});

/** Takes the share of each home's children that the step moves to `to`. */
function adjustMix(mix: Mix, from: string | undefined, to: string, { amount, value, rampWeight }: Step): Mix {
  const now = mix.get(to) ?? 0;
  const target = amount === "set" ? now + (value - now) * rampWeight : now + (1 - now) * value * rampWeight;
  if (from === undefined) {
    const kept = now < 1 ? (1 - target) / (1 - now) : 0;
    return new Map([...mix, [to, now] as const].map(([home, part]) => [home, home === to ? target : part * kept]));
  }
  const moved = from === to ? 0 : (mix.get(from) ?? 0) * value * rampWeight;
  const next = new Map(mix);
  if (moved > 0) next.set(from, definite(mix.get(from)) - moved).set(to, now + moved);
  return next;
}

/** The forms of this file, in the order in which they are recognised. */
export const MIX = [mix] as const;
