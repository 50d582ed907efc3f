import { checkPack, Model, PackError, parsePack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { project } from "@sufficiency/scenarios";
import { describe, expect, it } from "vitest";
import { smallPack } from "../support/small-pack.js";
import { unknowns } from "../support/unknowns.js";

/** The small pack with the rows left out, or changed, that the text of a file is edited to. */
function packWith(edits: Readonly<Record<string, (row: string) => string | undefined>>): Map<string, string> {
  const files = smallPack();
  for (const [file, edit] of Object.entries(edits))
    files.set(
      file,
      definite(files.get(file))
        .split("\n")
        .flatMap((row) => edit(row) ?? [])
        .join("\n"),
    );
  return files;
}

/** Leaves out the rows that a pattern finds. */
const without = (pattern: RegExp) => (row: string) => (pattern.test(row) ? undefined : row);

/** What is told of a pack's tables: file, line and message. */
const told = (files: ReadonlyMap<string, string>) =>
  checkPack(files).map(({ file, line, message }) => [file, line, message] as const);

/** What is told when a network is made of a pack whose tables are sound. */
function toldTogether(files: ReadonlyMap<string, string>) {
  expect(told(files)).toEqual([]);
  try {
    Model.of(parsePack(files), { seed: "missing" });
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    return (error as PackError).issues.map(({ file, line, message, remedy }) => {
      expect(remedy).not.toBe("");
      return [file, line, message] as const;
    });
  }
  return [];
}

const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  "entries.csv": ["older-share", "short-share", "short-stay", "dispersion", "drift"],
  "exits.csv": ["drift", "other-rate"],
  "arrivals.csv": ["level", "level-drift", "dispersion", "day-clustering", "surge-rate", "surge-months", "surge-ratio"],
  "reception.csv": ["retained-ratio", "wait-shape", "handover", "transfer-wait"],
};
const measured = (measures: readonly string[]) => new RegExp(`,(${measures.join("|")}),`);

describe("a parameter that no row gives", () => {
  const cases = Object.entries(PARAMETERS).flatMap(([file, measures]) =>
    measures.map((measure) => ({ file, measure })),
  );

  it.each(cases)("is reported: $measure of $file", ({ file, measure }) => {
    const [issue, ...others] = checkPack(packWith({ [file]: without(measured([measure])) }));
    expect([issue?.file, others]).toEqual([file, []]);
    expect(issue?.message).toMatch(new RegExp(`^no row gives ${measure}( of \\w+)?, which every projection needs$`));
    expect(issue?.remedy).toContain(`measure ${measure}`);
  });

  it("is reported for each month without a season", () => {
    const messages = told(packWith({ "arrivals.csv": without(/,(03|11),season,/) })).map(([, , message]) => message);
    expect(messages).toEqual(
      ["03", "11"].map((month) => `no row gives season of ${month}, which every projection needs`),
    );
  });

  it("is reported with all the others at once", () => {
    const edits = Object.entries(PARAMETERS).map(([file, measures]) => [file, without(measured(measures))] as const);
    const files = told(packWith(Object.fromEntries(edits))).map(([file]) => file);
    const expected = Object.entries(PARAMETERS).flatMap(([file, measures]) => measures.map(() => file));
    expect(files).toEqual(expected.sort());
  });

  it("is reported where its name is mistyped, and not where its group is", () => {
    const mistyped = told(packWith({ "exits.csv": (row) => row.replace(",other-rate,", ",other-rates,") }));
    expect(mistyped).toEqual([["exits.csv", 0, "no row gives other-rate of uasc, which every projection needs"]]);
    const group = told(packWith({ "exits.csv": (row) => row.replace(/^,uasc(.*other-rate)/, ",uac$1") }));
    expect(group.map(([file, , message]) => [file, message.split(" ")[0]])).toEqual([["exits.csv", "group"]]);
  });

  it("is missing where its only date is after the origin", () => {
    const later = (row: string) => row.replace(",,,2025-03,transfer-wait", ",,,2025-04,transfer-wait");
    expect(told(packWith({ "reception.csv": later }))).toEqual([
      ["reception.csv", 0, "no row gives transfer-wait, which every projection needs"],
    ]);
  });
});

describe("children whom no share puts in a home", () => {
  it("are reported by age: entrants, arrivals, and those who stay until they are 18", () => {
    const files = packWith({
      "entries.csv": without(/^,citizen,16,17,[a-z-]+,share/),
      "reception.csv": without(/^16,17,[a-z]+,,(waiting|retained)-share/),
    });
    expect(told(files)).toEqual([
      ["entries.csv", 0, "no share says which home entrants live in at ages 16 to 17"],
      ["reception.csv", 0, "no waiting-share says which home arrivals live in at ages 16 to 17"],
      ["reception.csv", 0, "no retained-share says which home children who stay live in at ages 16 to 17"],
    ]);
  });

  it("are reported at every row whose home does not take all its ages", () => {
    const narrow = (row: string) => row.replace("Fostering,care,0,17", "Fostering,care,0,15");
    const blank = (row: string) => row.replace("16,17,supported,,retained", ",17,supported,,retained");
    const issues = checkPack(packWith({ "placements.csv": narrow, "reception.csv": blank }));
    expect(issues).toMatchObject([
      { file: "entries.csv", field: "placement", value: "in-house" },
      { file: "reception.csv", field: "placement", value: "supported" },
    ]);
    expect(issues[0]?.message).toBe("placement takes ages 0 to 15, but the row is of ages 16 to 17");
    expect(issues[1]?.message).toBe("placement takes ages 16 to 17, but the row is of ages 0 to 17");
  });
});

describe("a share of 0 in a home that does not take the ages", () => {
  const added = (file: string, row: string) =>
    packWith({ [file]: (old) => (/,value,/.test(old) ? `${old}\n${row}` : old) });

  it.each([
    ["entries.csv", ",citizen,0,15,supported,share,0,share,,,assumption,judgement,"],
    ["entries.csv", ",citizen,0,15,supported,share,0,share,0,0,assumption,judgement,"],
    ["reception.csv", "10,15,reception,,waiting-share,0,share,,,published,statistics,"],
    ["reception.csv", "10,15,supported,,retained-share,0,share,,,published,statistics,"],
  ])("puts nobody there: %s, %s", (file, row) => {
    expect(told(added(file, row))).toEqual([]);
    expect(unknowns(project(parsePack(added(file, row)), { members: 2, seed: "zero" }))).toEqual([]);
  });

  it("is reported where its range lets it be more", () => {
    const row = ",citizen,0,15,supported,share,0,share,0,0.1,assumption,judgement,";
    const fields = checkPack(added("entries.csv", row)).map(({ file, line, field }) => [file, line, field]);
    expect(fields).toContainEqual(["entries.csv", 2, "placement"]);
  });
});

describe("carers", () => {
  it("with people in their homes need a number of places above 0", () => {
    const files = packWith({ "carers.csv": without(/^in-house,places-per-household/) });
    expect(checkPack(files)).toMatchObject([{ file: "carers.csv", line: 2, field: "kind", value: "in-house" }]);
    const nothing = packWith({
      "carers.csv": (row) => row.replace("household,1.3,ratio,1.2,1.4,assumption", "household,0,ratio,,,derived"),
    });
    expect(checkPack(nothing)).toMatchObject([{ file: "carers.csv", field: "value", value: "0" }]);
  });

  it.each([
    ["none", "in-house,households,0,households,,,published,statistics"],
    ["less than half a household", "in-house,households,0.4,households,,,derived,arithmetic"],
    ["none in some members", "in-house,households,1,households,0.2,2,assumption,judgement"],
    ["none of a kind that nobody plans", "kinship,households,0,households,,,published,statistics"],
  ])("may be %s at the origin, although people live with them", (_, input) => {
    const row = `${input},`;
    const [kind] = row.split(",");
    const files = packWith({ "carers.csv": (old) => (old.startsWith(`${kind},households,`) ? row : old) });
    expect(files.get("carers.csv")).toContain(row);
    expect(told(files)).toEqual([]);
    expect(unknowns(project(parsePack(files), { members: 24, seed: "none" }))).toEqual([]);
  });
});

describe("a number of 0 that something is divided by", () => {
  it.each([
    ["arrivals.csv", "dispersion", "6,ratio,3,12"],
    ["arrivals.csv", "day-clustering", "0.37,ratio,0.25,0.6"],
    ["reception.csv", "transfer-wait", "30,days,20,45"],
    ["reception.csv", "wait-shape", "2,ratio,1.2,4"],
    ["reception.csv", "handover", "14,days,7,28"],
  ])("is reported: %s, %s", (file, measure, input) => {
    const zero = `${measure},0,${input.split(",")[1]},,,derived`;
    const files = packWith({ [file]: (row) => row.replace(`${measure},${input},assumption`, zero) });
    expect(checkPack(files)).toMatchObject([{ file, field: "value", value: "0", message: "value is 0" }]);
  });
});

describe("a pack without a year to learn from", () => {
  it.each([
    ["entries.csv", /^\d+,citizen,,,,children/, "citizen children who started"],
    ["exits.csv", /^\d+,citizen,,,,children/, "citizen children who ceased"],
  ])("is reported at %s, which has none", (file, rows, what) => {
    expect(told(packWith({ [file]: without(rows) }))).toEqual([
      [file, 0, `no row up to the origin counts the ${what}`],
    ]);
  });

  it("is reported where its only year is not over at the origin", () => {
    const files = packWith({
      "pack.yaml": (row) => row.replace("origin: 2025-03", "origin: 2025-06"),
      "entries.csv": without(/^\d+,citizen,,,,children/),
      "stocks.csv": without(/,split,/),
    });
    const [issue] = checkPack(files).filter(({ file }) => file === "entries.csv");
    expect(issue?.remedy).toContain("the year ending 31 March 2025 or an earlier one");
  });

  it("is reported where no total is of the origin", () => {
    const files = packWith({ "stocks.csv": without(/^2025-03,(?!.*18,24).*,margin,|,(split|check),/) });
    expect(told(files)).toEqual([["stocks.csv", 0, "no margin counts the children in care in 2025-03, the origin"]]);
  });

  it("is reported where each table has another year", () => {
    const files = packWith({
      "entries.csv": without(/^2024,citizen,,,,children/),
      "exits.csv": without(/^2025,citizen,,,,children/),
    });
    expect(told(files)).toEqual([
      ["stocks.csv", 0, "no year up to the origin can be learned from: none has all its counts"],
    ]);
  });
});

describe("citizen children of a year, fewer than those under 10", () => {
  const none = (row: string) => row.replace(/^(2025,citizen,,,,children),\d+/, "$1,0");

  it("are reported at the count of those who started", () => {
    const files = packWith({ "entries.csv": none });
    const line =
      definite(files.get("entries.csv"))
        .split("\n")
        .findIndex((row) => row.startsWith("2025,citizen")) + 1;
    expect(told(files)).toEqual([
      ["entries.csv", line, "value is less than the 15 children under 10 of 2025, who are all taken as citizen"],
    ]);
  });

  it("are not reported where a corrected count replaces it", () => {
    const corrected = (row: string) =>
      row.startsWith("2025,citizen,,,,children") ? `${none(row)}\n${row.replace(",children", ",corrected")}` : row;
    expect(told(packWith({ "entries.csv": corrected }))).toEqual([]);
  });

  it("are reported at the count of those in care", () => {
    const swapped = (row: string) =>
      row.replace(/^(2025-03,citizen,,,,,margin),70/, "$1,27").replace(/^(2025-03,uasc,,,,,margin),30/, "$1,73");
    const [issue, ...others] = checkPack(packWith({ "stocks.csv": swapped }));
    expect(issue).toMatchObject({ file: "stocks.csv", field: "value", value: "27" });
    expect(issue?.message).toContain("is less than the 28 children under 10 of 2025");
    expect(others).toEqual([]);
  });
});

describe("birthdays at which the pack does not say where people go", () => {
  it("are all reported at once, by age and home, with the groups that live there", () => {
    const files = packWith({ "transitions-18.csv": without(/^,(18,(in-house|home)|21,staying-put),.*share/) });
    expect(toldTogether(files)).toEqual([
      ["transitions-18.csv", 0, "no row says where people turning 18 in in-house go (citizen, uasc)"],
      ["transitions-18.csv", 0, "no row says where people turning 18 in home go (citizen)"],
      ["transitions-18.csv", 0, "no row says where people turning 21 in staying-put go (citizen, uasc)"],
    ]);
  });

  it("are reported where a row leads to a home that takes nobody so old", () => {
    const files = packWith({
      "transitions-18.csv": (row) => row.replace("21,staying-put,independent", "21,staying-put,staying-put"),
    });
    const line =
      definite(files.get("transitions-18.csv"))
        .split("\n")
        .findIndex((row) => row.startsWith(",21,")) + 1;
    expect(toldTogether(files)).toEqual([
      [
        "transitions-18.csv",
        line,
        "to leads people turning 21 to staying-put, which is no home after care for that age",
      ],
    ]);
  });

  it("are reported where a child grows out of a home and of the fostered one", () => {
    const narrow = (row: string) => row.replace(/^(in-house|ifa),(.*),care,0,17/, "$1,$2,care,0,16");
    const elsewhere = (row: string) =>
      without(/,16,17,in-house,share/)(row)?.replace("supported,share,0.4", "supported,share,0.8");
    const files = packWith({ "placements.csv": narrow, "entries.csv": elsewhere });
    expect(ofPlacements(files)).toEqual([
      "ifa takes nobody aged 17, and neither does in-house, the first fostered home, where they would go",
      "in-house takes nobody aged 17, and it is itself the first fostered home, where they would go",
    ]);
    const unpaid = (row: string) => row.replace(",fostered,", ",parents,");
    const unfostered = packWith({
      "placements.csv": (row) => unpaid(narrow(row)),
      "entries.csv": elsewhere,
      "stocks.csv": unpaid,
    });
    expect(ofPlacements(unfostered)).toContain(
      "ifa takes nobody aged 17, and there is no fostered home, where they would go",
    );
  });

  const ofPlacements = (files: ReadonlyMap<string, string>) =>
    toldTogether(files)
      .flatMap(([file, , message]) => (file === "placements.csv" ? message : []))
      .sort();
});

describe("a pack's opening stock", () => {
  const transformOf = (files: ReadonlyMap<string, string>, start: string) =>
    definite(files.get("stocks.csv"))
      .split("\n")
      .findIndex((row) => row.startsWith(start)) + 1;

  it("needs a seed for everybody whom a total counts", () => {
    const files = packWith({ "stocks.csv": without(/^,citizen,(0,0,|0,4,adoption),,seed/) });
    expect(toldTogether(files)).toEqual(
      ["2025-03,,0,0,,,margin", "2025-03,,,,,adoption,margin"].map((start) => [
        "stocks.csv",
        transformOf(files, start),
        "value counts people of the opening stock whom no seed puts in a home",
      ]),
    );
  });

  it("is reported where seeds are given and the totals still cannot be met", () => {
    const files = packWith({ "stocks.csv": without(/^,citizen,([5-9]|1[0-5]),\d+,,,seed/) });
    const issues = toldTogether(files).filter(([file]) => file === "stocks.csv");
    expect(issues.map(([, line]) => line)).toContain(transformOf(files, "2025-03,,5,9,,,margin"));
  });

  const seatless = (stock: (row: string) => string) =>
    packWith({
      "placements.csv": (row) => row.replace("Reception,care,16,17", "Reception,care,14,17"),
      "stocks.csv": (row) =>
        stock(row)
          .replace(/^,uasc,15,15,,,seed.*/, "$&\n,uasc,14,14,,,seed,1,weight,,,assumption,judgement,")
          .replace(",uasc,16,17,reception,,seed", ",uasc,14,17,reception,,seed"),
    });

  it("may put UASC only where children of their age wait or live", () => {
    const messages = toldTogether(seatless((row) => row)).map(([, , message]) => message.split(", ")[0]);
    expect(messages.sort()).toEqual([
      "seeds put UASC of age 14 in ifa",
      "seeds put UASC of ages 14 to 15 in reception",
    ]);
  });

  it("needs no seeds for UASC where there are none", () => {
    const none = (row: string) =>
      row.replace(/^(2025-03,citizen,,,,,margin),70/, "$1,100").replace(/^(2025-03,uasc,,,,,margin),30/, "$1,0");
    expect(toldTogether(seatless(none))).toEqual([]);
  });

  /** Care leavers counted in two bands and not by group. */
  const banded = (row: string) =>
    without(/^2025-03,(citizen|uasc),18,24,,,margin/)(row)?.replace(
      /^2025-03,,18,24,,,margin,60(.*)/,
      "2025-03,,18,20,,,margin,30$1\n2025-03,,21,24,,,margin,30$1",
    );

  it.each([
    ["there is none", without(/^2025-03,\w+,2[1-4],2[1-4],,,seed/)],
    ["all are 0", (row: string) => row.replace(/^(2025-03,\w+,2[1-4],2[1-4],,,seed),\d+/, "$1,0")],
  ])("needs seeds for every band of care leavers that a total counts: %s", (_, seeds) => {
    const files = packWith({ "stocks.csv": (row) => seeds(banded(row) ?? "")?.replace(/^$/, "") });
    expect(toldTogether(files)).toEqual([
      [
        "stocks.csv",
        transformOf(files, "2025-03,,21,24,,,margin"),
        "value counts people of the opening stock whom no seed puts in a home",
      ],
    ]);
  });

  it("needs no seeds for care leavers who were counted before the origin", () => {
    const past = (row: string) =>
      without(/^2025-03,\w*,\d\d,\d\d,.*,(seed|split)/)(row)?.replace(/^2025-03,(\w*,18,24,,,margin)/, "2024-03,$1");
    expect(toldTogether(packWith({ "stocks.csv": past }))).toEqual([]);
  });

  it("keeps the newest count of care leavers of a group", () => {
    const older = (row: string) =>
      /^2025-03,\w*,18,24,,,margin/.test(row)
        ? `${row}\n${row.replace("2025-03", "2024-03").replace(/margin,\d+/, "margin,0")}`
        : row;
    const files = packWith({ "stocks.csv": older });
    const { space, opening } = Model.of(parsePack(files), { seed: "newest" }).central().member(0).network;
    const leavers = space.cells.map(({ group, stage }) => (stage === "leaver" ? group : undefined));
    const count = (group: string) =>
      opening.reduce((sum, n, i) => sum + (leavers[Math.floor(i / 12)] === group ? n : 0), 0);
    expect([count("citizen"), count("uasc")]).toEqual([35, 25]);
  });
});
