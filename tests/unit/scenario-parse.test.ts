import { formatIssue, parseMonth } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { checkScenario, parseScenario, resolveScenario, type Scenario, ScenarioError } from "@sufficiency/scenarios";
import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";

const month = (text: string) => definite(parseMonth(text));
const read = (text: string) => parseScenario(text, { file: "s.yaml", pack: KENT });

function issuesOf(attempt: () => unknown) {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues;
    throw error;
  }
  return [];
}

const GOOD = `name: Arrivals double, sixth centre six months late
because: Stress test asked for by the panel
extends: baseline
levers:
  - kind: arrivals            # a comment
    factor: 2
    from: 2026-06
    until: 2027-03
    ramp: 3
    range: [1.5, 2.5]
    source: supposed
  - kind: capacity
    event: reception-centre-6
    delay: 6 months
  - kind: moves
    from-placement: childrens-home
    to-placement: in-house
    ages: 10-15
    add: 12 children per year
`;

const BUILT: Scenario = {
  name: "Arrivals double, sixth centre six months late",
  because: "Stress test asked for by the panel",
  extends: "baseline",
  levers: [
    {
      kind: "arrivals",
      factor: 2,
      from: month("2026-06"),
      until: month("2027-03"),
      ramp: 3,
      range: [1.5, 2.5],
      source: "supposed",
    },
    { kind: "capacity", event: "reception-centre-6", delay: 6 },
    {
      kind: "moves",
      "from-placement": "childrens-home",
      "to-placement": "in-house",
      ages: { first: 10, last: 15 },
      add: 1,
    },
  ],
};

describe("a scenario file", () => {
  it("gives the value that code builds", () => {
    expect(read(GOOD)).toEqual(BUILT);
  });

  it("may be JSON, indented by anything", () => {
    const json = {
      name: BUILT.name,
      because: BUILT.because,
      levers: [{ kind: "arrivals", factor: 2, from: "2026-06", range: [1.5, "250%"] }],
    };
    for (const indent of [undefined, 2, "\t"])
      expect(read(JSON.stringify(json, null, indent)).levers).toEqual([
        { kind: "arrivals", factor: 2, from: month("2026-06"), range: [1.5, 2.5] },
      ]);
  });

  it("is reported with every fault at once, with line, column, what was read and what to do", () => {
    const text = `name: Faults
becuase: A typing error.
levers:
  - kind: arivals
    factor: 2
  - kind: moves
    from-placement: childrens-homes
    to-placement: in-house
    add: 30 beds
    until: 2026-13
  - kind: arrivals
    factor: 2
    add: 40 per month
    probability: 0.5
`;
    const lines = issuesOf(() => read(text)).map(formatIssue);
    expect(lines).toEqual([
      expect.stringMatching(/^s\.yaml: the scenario has no because\. Remedy: Add because/),
      expect.stringMatching(/^s\.yaml:2:1 becuase is not a field of a scenario .*Did you mean because\?/),
      expect.stringMatching(
        /^s\.yaml:4:11 kind is not a kind of lever \(read "arivals"\)\. Remedy: Did you mean arrivals\?/,
      ),
      expect.stringMatching(
        /^s\.yaml:7:21 from-placement is not an id of placements\.csv .*Did you mean childrens-home\?/,
      ),
      expect.stringMatching(
        /^s\.yaml:9:10 add is in beds, but children per month is wanted here \(read "30 beds"\)\. Remedy: Write it as in 1 child per month\./,
      ),
      expect.stringMatching(/^s\.yaml:10:12 until is not a month \(read "2026-13"\)/),
      expect.stringMatching(/^s\.yaml:13:10 add stands beside factor: a lever has one amount/),
      expect.stringMatching(/^s\.yaml:14:5 probability is not a field of this lever of arrivals/),
    ]);
  });

  it("is reported with unknown names and unreadable values of the same lever together", () => {
    const text = `name: n
because: b
levers:
  - kind: moves
    from-placement: childrens-homes
    to-placement: in-house
    add: 30 beds
    from: 2026-09
    until: 2026-03
    source: me
`;
    expect(issuesOf(() => read(text)).map(({ line, field }) => [line, field])).toEqual([
      [5, "from-placement"],
      [7, "add"],
      [9, "until"],
      [10, "source"],
    ]);
  });

  it("is reported with what to do about a colon in a text", () => {
    const [issue] = issuesOf(() => read("name: Panel: arrivals double\nbecause: b.\nlevers: []\n"));
    expect(issue).toMatchObject({ line: 1 });
    expect(issue.remedy).toContain("holds a colon in double quotes");
  });

  it.each([
    [
      "an unknown home",
      "moves\n    from-placement: childrens-homes\n    to-placement: in-house\n    add: 1 per month",
      "childrens-home?",
    ],
    ["an unknown event", "capacity\n    event: reception-center-6\n    delay: 6 months", "reception-centre-6?"],
    ["an unknown carer", "carers\n    of: approvals\n    carer: inhouse\n    factor: 2", "in-house?"],
    [
      "stages of recruitment that nobody counts",
      "carers\n    of: enquiries\n    carer: host\n    factor: 2",
      "approvals.",
    ],
    ["an unknown reason", "exits\n    reason: ordr\n    factor: 2", "order?"],
    ["an unknown source", "arrivals\n    factor: 2\n    source: transfer-wait-aritmetic", "transfer-wait-arithmetic?"],
    ["another thing than a kind changes", "transfers\n    of: wiat\n    factor: 2", "wait?"],
    ["no amount", "arrivals\n    from: 2026-04", "factor: 1.5; add: 1 child per month"],
    ["none of the leading fields", "capacity\n    add: 30 beds", "Add one of them (of: usable)."],
    ["a missing field", "moves\n    from-placement: ifa\n    add: 1 per month", "Add to-placement"],
    [
      "moves to where they are",
      "moves\n    from-placement: ifa\n    to-placement: ifa\n    add: 1 per month",
      "Name another",
    ],
    [
      "homes of other ages",
      "moves\n    from-placement: adoption\n    to-placement: ksh\n    add: 1 per month",
      "same ages",
    ],
    [
      "a factor on nothing",
      "moves\n    from-placement: complex-home\n    to-placement: kinship\n    factor: 2",
      "add: 1 child per month",
    ],
    [
      "an end before the start",
      "arrivals\n    factor: 2\n    from: 2026-04\n    until: 2026-03",
      "Give the last month",
    ],
    ["a range beside the amount", "arrivals\n    factor: 2\n    range: [2.1, 3]", "low <= amount <= high"],
    ["a range of three", "arrivals\n    factor: 2\n    range: [1, 2, 3]", "low and high"],
    ["a range that begins at 0", "arrivals\n    factor: 2\n    range: [0, 3]", "smallest number"],
    ["a range without an amount", "arrivals\n    regime: surge\n    range: [1, 2]", "Take it out"],
    ["a ramp of a suspension", "transfers\n    regime: suspended\n    ramp: 3", "Take it out"],
    [
      "months of an opening",
      "capacity\n    event: reception-centre-6\n    delay: 6 months\n    from: 2026-04",
      "Take it out",
    ],
    ["beds where nobody plans any", "capacity\n    placement: ifa\n    add: 30 beds", "Use one of: reception"],
    ["a set cost without a home", "costs\n    set: £900 per week", "Say which kind of home"],
    [
      "from-placement beside a set mix",
      "mix\n    to-placement: kinship\n    from-placement: ifa\n    set: 20%",
      "write share",
    ],
    ["a reason that is not UASC's", "exits\n    reason: home\n    group: uasc\n    factor: 2", "Use other"],
    [
      "a birthday without such a way",
      "eighteen\n    to-placement: staying-put\n    from-placement: sa-spot\n    factor: 2",
      "transitions-18.csv",
    ],
    ["a blank", "arrivals\n    factor:", "Fill it in"],
    ["a list where a value belongs", "arrivals\n    factor: [2]", "Write the value itself"],
  ])("is refused where it has %s", (_, lever, remedy) => {
    const issues = issuesOf(() => read(`name: n\nbecause: b.\nlevers:\n  - kind: ${lever}\n`));
    expect(issues).toHaveLength(1);
    expect(issues[0].line).toBeGreaterThanOrEqual(4);
    expect(issues[0].remedy).toContain(remedy);
  });

  it.each([
    ["anchors", "name: &a n\nbecause: *a\n", "anchor"],
    ["merges", "name: n\nbecause: b\n<<: {levers: []}\n", "merge"],
    ["tags", "name: !!str n\nbecause: b\n", "tag"],
    ["a key twice", "name: n\nname: m\nbecause: b\n", "unique"],
    ["a number for a name", "name: 2018\nbecause: b\n", "is not a text"],
    ["levers that are no list", "name: n\nbecause: b\nlevers: {kind: arrivals}\n", "is not a list"],
    ["a lever that is a word", "name: n\nbecause: b\nlevers: [arrivals]\n", "is not a set of fields"],
    ["nothing at all", "", "is not a scenario"],
    ["a book", `name: ${"n".repeat(20_001)}`, "longer than 20000"],
  ])("is refused: %s", (_, text, message) => {
    const issues = issuesOf(() => read(text));
    expect(issues.some((issue) => issue.message.includes(message))).toBe(true);
  });
});

describe("a scenario built in code", () => {
  it("is checked as a file is, with the lever's number for a place", () => {
    expect(() => checkScenario(BUILT, KENT)).not.toThrow();
    const wrong: Scenario = {
      ...BUILT,
      levers: [
        { kind: "arrivals", factor: -1 },
        { kind: "capacity", event: "reception-centre-7", delay: 6 },
        { kind: "entries", factor: Number.NaN },
      ],
    };
    const issues = issuesOf(() => checkScenario(wrong, KENT));
    expect(issues.map(({ field }) => field)).toEqual(["levers[0].factor", "levers[1].event", "levers[2].factor"]);
    expect(issues[1].remedy).toBe("Did you mean reception-centre-6?");
  });

  it("is refused when its shape is wrong, as plain JavaScript may have it", () => {
    const [arrivals] = BUILT.levers;
    const faults = (...levers: readonly object[]) =>
      issuesOf(() => checkScenario({ levers } as unknown as Scenario, KENT)).map(({ field }) => field);
    expect(faults({ kind: "weather" }, { kind: "arrivals" }, { kind: "moves", add: 1 })).toEqual([
      "levers[0].kind",
      "levers[1].factor",
      "levers[2].from-placement",
      "levers[2].to-placement",
    ]);
    expect(
      faults({ ...arrivals, from: Number.NaN }, { kind: "entries", factor: 2, ages: { first: 9, last: 30 } }),
    ).toEqual(["levers[0].from", "levers[1].ages"]);
  });

  it("is refused with an extends that has not been put together", () => {
    const scenario = { ...BUILT, extends: "another" };
    expect(issuesOf(() => checkScenario(scenario, KENT))[0]).toMatchObject({ field: "extends", value: "another" });
  });
});

describe("a scenario that another one extends", () => {
  const lever = (factor: number) => `levers:\n  - kind: arrivals\n    factor: ${factor}\n`;
  const texts = (files: Readonly<Record<string, string>>) =>
    new Map(
      Object.entries(files).map(([name, text]) => [name, { file: `${name}.yaml`, text: `because: b.\n${text}` }]),
    );

  it("acts before it", () => {
    const files = texts({
      a: `name: A\n${lever(2)}`,
      b: `name: B\nextends: a\n${lever(3)}`,
      c: `name: C\nextends: b\n${lever(4)}`,
    });
    const { scenario, parts } = resolveScenario("c", files, KENT);
    expect(scenario.levers.map((l) => (l.kind === "arrivals" && "factor" in l ? l.factor : 0))).toEqual([2, 3, 4]);
    expect([scenario.name, parts]).toEqual(["C", ["a", "b", "c"]]);
  });

  it("may be the baseline, which needs no file", () => {
    expect(resolveScenario("baseline", new Map(), KENT).scenario.levers).toEqual([]);
  });

  it("is refused when it comes back to itself or is not there", () => {
    const files = texts({ a: "name: A\nextends: b\n", b: "name: B\nextends: a\n", c: "name: C\nextends: aa\n" });
    expect(issuesOf(() => resolveScenario("a", files, KENT))[0].message).toContain("a -> b -> a");
    expect(issuesOf(() => resolveScenario("c", files, KENT))[0]).toMatchObject({ file: "c.yaml", value: "aa" });
  });
});
