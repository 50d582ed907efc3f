import { headlineText, outputFiles } from "@sufficiency/report";
import { project } from "@sufficiency/scenarios";
import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { type LabelledNumber, labelledNumbers } from "../support/labelled-numbers.js";

/**
 * Quantities of a kind of home for which faces of a run show unlike numbers: the places of in-house fostering in the
 * Requirements sheet hold young adults who stay put, which no other face counts as needed.
 */
const DISAGREE = ["needed, In-house fostering", "low, In-house fostering", "high, In-house fostering"];

const projection = project(KENT, { members: 100, seed: "one number" });
const found = await labelledNumbers(headlineText(projection), await outputFiles(projection, "0"));

/** Whether numbers under one name are one number: exact figures the same, and what is rounded for people that figure rounded. */
function agree(numbers: readonly LabelledNumber[]): boolean {
  const exact = new Set(numbers.flatMap(({ shown }) => (typeof shown === "number" ? [shown] : [])));
  const texts = new Set(numbers.flatMap(({ shown }) => (typeof shown === "string" ? [shown] : [])));
  return (
    exact.size <= 1 &&
    texts.size <= 1 &&
    [...exact].every((value) => [...texts].every((text) => isRounded(value, text)))
  );
}

/** Whether text is a figure to a step of 1, 5, 10, 50 ...; a chance to 1, 5 or 10 per cent. */
function isRounded(value: number, text: string): boolean {
  const [, bound, digits, percent] = /^([<>]?)([\d,]+)(%?)$/.exec(text) ?? [];
  const [shown, own] = [Number(digits.replaceAll(",", "")), percent === "%" ? value * 100 : value];
  if (bound !== "") return bound === "<" ? own < shown : own > shown;
  const most = percent === "%" ? 10 : Math.max(1, own);
  return [1, 5, 10, 50, 100, 500].some(
    (step) => step <= most && shown % step === 0 && Math.abs(own - shown) <= step / 2,
  );
}

/** Quantities, without their months, that some month shows in unlike numbers. */
function unlike(numbers: readonly LabelledNumber[]): string[] {
  const byName = new Map<string, LabelledNumber[]>();
  for (const one of numbers) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  const names = [...byName].filter(([, own]) => !agree(own)).map(([name]) => name.replace(/, \d{4}-\d\d$/, ""));
  return [...new Set(names)];
}

describe("one name is one number", () => {
  it("on every face of a run, but for those that are known to disagree", () => {
    expect(unlike(found)).toEqual(DISAGREE);
  });

  it.each([
    ["terminal", 150],
    ["report, headline", 150],
    ["report, numbers of a chart", 1000],
    ["report, a chart's heading", 30],
    ["report, year ends", 300],
    ["report, full homes", 20],
    ["report, paragraph", 6],
    ["chart", 40],
    ["workbook, Headline", 150],
    ["workbook, Requirements", 4000],
    ["workbook, Stock", 2000],
    ["summary.json", 130],
  ])("numbers are collected from %s: %d or more", (face, least) => {
    expect(found.filter((one) => one.face === face).length).toBeGreaterThanOrEqual(least);
  });

  it("finds one number changed on one face", () => {
    const name = "needed, Kinship fostering, 2025-03";
    for (const face of ["terminal", "report, headline", "chart", "workbook, Requirements", "summary.json"]) {
      const planted = found.map((one) =>
        one.face === face && one.name === name
          ? { ...one, shown: typeof one.shown === "number" ? one.shown + 1 : `${Number(one.shown) + 50}` }
          : one,
      );
      expect(unlike(planted), face).toEqual([...DISAGREE, "needed, Kinship fostering"]);
    }
  });
});
