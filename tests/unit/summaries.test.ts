import { parsePack } from "@sufficiency/core";
import { Ensemble, MemberCounter, projectionRows, SUMMARIES, scopeOf } from "@sufficiency/core/advanced";

import { modelOf } from "@sufficiency/scenarios";
import { expect, test } from "vitest";
import { smallPack } from "../support/small-pack.js";
import { summedUp } from "../support/summed-up.js";

const MODEL = modelOf(parsePack(smallPack()), { seed: "summaries" });
const SCOPE = scopeOf(MODEL);
const MEMBERS = [0, 1, 2].map((number) => MODEL.member(number));

test("every summary counts what its rows are made of: alone it has the rows that it has among all", () => {
  const ensemble = new Ensemble();
  const counter = new MemberCounter(SUMMARIES, SCOPE, ensemble);
  for (const member of MEMBERS) {
    counter.observe(member);
    ensemble.next();
  }
  const all = Object.values(projectionRows(ensemble, SCOPE, { serviceLevel: 0.9, balanceLevel: 0.8 }));
  expect(all).toHaveLength(SUMMARIES.length);
  expect(SUMMARIES.map((summary) => summedUp(summary, SCOPE, MEMBERS))).toEqual(all);
});

test("a counter that summaries have in common counts a member once for all of them", () => {
  let observed = 0;
  class Observer {
    observe() {
      observed++;
    }
  }
  new MemberCounter([{ counters: [Observer, Observer] }, { counters: [Observer] }], SCOPE, new Ensemble()).observe(
    MEMBERS[0],
  );
  expect(observed).toBe(1);
});
