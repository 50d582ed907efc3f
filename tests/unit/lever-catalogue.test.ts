import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LeverRow } from "@sufficiency/core";
import { LEVER_KINDS } from "@sufficiency/core/advanced";

import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { ROOT } from "../support/source.js";

/** Levers in each part of the strategy, in its order: counted by hand in the document. */
const PARTS: readonly (readonly [string, string, number])[] = [
  ["I", "Introduction", 4],
  ["P1", "Pillar 1: family help", 6],
  ["P2", "Pillar 2: child protection", 4],
  ["P3", "Pillar 3: family networks", 4],
  ["S1", "Foster care", 17],
  ["S2", "Adoption", 6],
  ["S3", "Residential care", 10],
  ["S4", "Supported accommodation", 6],
  ["S5", "Transitional accommodation for care leavers", 7],
  ["S6", "Kent Supported Homes and staying put", 9],
  ["S7", "Reception centres and UASC children's homes", 8],
  ["S8", "Disabled children and short breaks", 10],
  ["P5", "Pillar 5: workforce", 4],
  ["P6", "Pillar 6: learning and data", 6],
  ["CL", "Care leavers", 7],
];

const { levers } = KENT;

describe("the catalogue of Kent's strategy", () => {
  it("has its 108 levers, part by part, numbered in the strategy's order", () => {
    const expected = PARTS.flatMap(([part, section, count]) =>
      Array.from({ length: count }, (_, i) => [`${part}-${i + 1}`, section]),
    );
    expect(expected).toHaveLength(108);
    expect(levers.map(({ id, section }) => [id, section])).toEqual(expected);
  });

  it("gives every lever a model or a reason for none", () => {
    for (const { id, kind, notModelled } of levers) expect([id, kind === undefined]).toEqual([id, notModelled !== ""]);
    expect(levers.filter(({ kind }) => kind !== undefined)).toHaveLength(78);
  });

  it("gives a size to none that the documents leave without one", () => {
    const sized = levers.filter(({ range }) => range !== undefined);
    expect(sized.map(({ id, range }) => [id, range])).toEqual([["S1-1", { low: 0, high: 39, unit: "beds" }]]);
    for (const { evidence, elsewhere, magnitude } of sized) {
      expect(["E2", "E3"]).toContain(evidence);
      expect(`${magnitude}${elsewhere}`).toContain("39");
    }
  });

  it("cites each lever and each size by a source of the pack with a short quotation", () => {
    for (const { id, source, elsewhereSource } of levers)
      for (const cited of [source, elsewhereSource].filter((name) => name !== "")) {
        const found = KENT.sources.find((row) => row.id === cited);
        expect([id, found?.status]).toEqual([id, "published"]);
        expect([id, found?.quote.split(" ").length ?? 0]).toSatisfy(([, words]) => words > 0 && words <= 15);
      }
  });
});

describe("the part of the pack that a lever of Kent acts on", () => {
  const own = (ids: Iterable<string>) => new Set<string | undefined>([...ids, undefined]);
  const homes = own([...KENT.placements.map(({ id }) => id), "same"]);
  const carers = own(KENT.carers.map(({ kind }) => kind));
  const events = own(KENT.capacity.map(({ event }) => event));

  it.each(levers)("is in the pack: $id", ({ scope, kind }) => {
    for (const place of [scope.placement, scope.fromPlacement, scope.toPlacement]) expect(homes).toContain(place);
    expect(carers).toContain(scope.carer);
    expect(events).toContain(scope.event);
    expect([...LEVER_KINDS, undefined]).toContain(kind);
  });

  it("is a flow that the pack has", () => {
    const rates = KENT.transitions.filter(({ measure }) => measure === "rate");
    const has = ({ kind, scope: { fromPlacement: from, toPlacement: to, event, placement } }: LeverRow) => {
      if (kind === "moves") return [...KENT.moves, ...rates].some((row) => row.from === from && row.to === to);
      if (kind === "capacity")
        return KENT.capacity.some((row) => row.placement === placement && (!event || row.event === event));
      if (kind === "costs") return KENT.costs.some((row) => row.placement === placement);
      if (kind === "eighteen")
        return KENT.transitions.some((row) => (!from || row.from === from) && (!to || row.to === to));
      if (kind === "mix") return [...KENT.entries, ...KENT.reception].some((row) => row.placement === to);
      return true;
    };
    expect(levers.filter((lever) => !has(lever)).map(({ id }) => id)).toEqual([]);
  });
});

it("levers.csv has its rows in the order of the strategy", () => {
  const lines = readFileSync(join(ROOT, "data/packs/kent-2025/levers.csv"), "utf8").trim().split("\n");
  expect(lines).toHaveLength(109);
  expect(levers.map(({ line }) => line)).toEqual(levers.map((_, i) => i + 2));
});
