import { checkPack, formatIssue, type Issue, parsePack } from "@sufficiency/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallPack } from "../support/small-pack.js";

/** What is found when one file is edited. */
function found(file: string, edit: (text: string) => string | undefined): readonly Issue[] {
  const files = smallPack();
  const text = edit(files.get(file) ?? "");
  if (text === undefined) files.delete(file);
  else files.set(file, text);
  return checkPack(files);
}

const where = ({ file, line, column, field, value }: Issue) => [file, line, column, field, value];
const addCell = (first: string, others: string) => (text: string) =>
  text
    .split("\n")
    .map((line, i) => (line === "" ? line : `${line},${i === 0 ? first : others}`))
    .join("\n");

describe("in the files of a pack", () => {
  it.each([...smallPack().keys()].filter((file) => !["correlations.csv", "levers.csv"].includes(file)))(
    "%s missing is one issue, and blames nothing on what it would have held",
    (file) => {
      const issues = found(file, () => undefined);
      expect(issues.map(where)).toEqual([[file, 0, 0, "", ""]]);
      expect(issues[0]).toMatchObject({ message: "the file is missing" });
    },
  );

  it("a file of an unknown name is refused, with the name it was meant to have", () => {
    const files = new Map([...smallPack(), ["move.csv", ""], ["README.md", "about"], ["photographs.csv", ""]]);
    expect(checkPack(files).map(formatIssue)).toEqual([
      "move.csv: the file is not one of a data pack. Remedy: Rename it if it is meant to be moves.csv.",
      "photographs.csv: the file is not one of a data pack. Remedy: Take it out of the pack.",
    ]);
  });

  it("levers.csv may be left out: the pack has no levers then", () => {
    const files = smallPack();
    files.delete("levers.csv");
    expect(parsePack(files).levers).toEqual([]);
  });

  it("an empty file is one issue, with the header it needs", () => {
    const issues = found("costs.csv", () => "\n");
    expect(issues.map(where)).toEqual([["costs.csv", 0, 0, "", ""]]);
    expect(issues[0]?.remedy).toContain("placement,price_year,measure");
  });

  it("text that is not UTF-8 is pointed at", () => {
    const issues = found("sources.csv", (text) => text.replace("Made-up", "\uFFFDade-up"));
    expect(issues.map(where)).toEqual([["sources.csv", 2, 12, "", "\uFFFD"]]);
    expect(issues[0]?.remedy).toContain("UTF-8");
  });
});

describe("in the header of a table", () => {
  it("a missing column is one issue, whatever the rows hold", () => {
    const issues = found("moves.csv", (text) =>
      text
        .split("\n")
        .map((line) => line.split(",").toSpliced(6, 1).join(","))
        .join("\n"),
    );
    expect(issues.map(where)).toEqual([["moves.csv", 1, 0, "value", ""]]);
  });

  it("an unknown column is pointed at", () => {
    const issues = found("moves.csv", addCell("remark", "x"));
    expect(issues.map(where)).toEqual([["moves.csv", 1, 78, "remark", "remark"]]);
  });

  it("a column that stands twice is pointed at", () => {
    const issues = found("moves.csv", addCell("note", ""));
    expect(issues.map(where)).toEqual([["moves.csv", 1, 78, "note", "note"]]);
  });

  it("a misspelt column says which was meant", () => {
    const issues = found("moves.csv", (text) => text.replace("status", "statis"));
    expect(issues.map(({ field }) => field)).toEqual(["statis"]);
    expect(issues[0]?.remedy).toContain("Did you mean status?");
  });
});

describe("in the rows of a table", () => {
  it.each([
    ["one cell too many", (text: string) => text.replace("rate,0.04,", "rate,0,04,"), 14],
    ["one cell too few", (text: string) => text.replace(",0.06,", ","), 12],
  ])("there is one issue for the whole row: %s", (_, edit, cells) => {
    const issues = found("moves.csv", edit);
    expect(issues.map(({ line, column, message }) => [line, column, message])).toEqual([
      [2, 1, `the row has ${cells} cells where the header has 13`],
    ]);
    expect(issues[0]?.value).toContain("citizen,0,17,in-house,ifa,rate");
  });

  it.each([
    ["opened and never closed", (text: string) => text.replace(",home,rate", ',"home,rate'), 4],
    [
      "left open after others",
      (text: string) => text.replace("judgement,\n", 'judgement,"a ""b"""\n').replace(",home,rate", ',"ho""me,rate'),
      4,
    ],
    ["inside an open cell", (text: string) => text.replace(",home,rate", ',ho"me,rate'), 4],
    ["closed too soon", (text: string) => text.replace(",home,rate", ',"ho"me,rate'), 4],
  ])("a quotation mark %s is found on its line", (_, edit, line) => {
    const issues = found("moves.csv", edit);
    expect(issues.map((issue) => [issue.file, issue.line])).toEqual([["moves.csv", line]]);
  });

  it("an issue has the line and column of the file, whatever quoted text stands before", () => {
    const note = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "\r\n", " ", "é", "😀"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 5 }), note, fc.constantFrom("\n", "\r\n"), (notes, last, end) => {
        const quoted = (text: string) => `"x${text.replaceAll('"', '""')}x"`;
        const row = (i: number, text: string) => `k${i},places,1,ratio,,,published,statistics,${quoted(text)}`;
        const header = "kind,note,measure,value,unit,low,high,status,source";
        const before = [
          (smallPack().get("carers.csv") ?? "").split("\n")[0] ?? header,
          ...notes.map((text, i) => row(i, text)),
        ].join(end);
        const bad = `${before}${end}${quoted(last)},places,`;
        const [issue, ...rest] = found("carers.csv", () => `${bad}many,ratio,,,published,statistics,${end}`);
        const lines = bad.split(/\r\n|\n|\r/);
        expect(rest).toEqual([]);
        expect([issue?.value, issue?.line, issue?.column]).toEqual([
          "many",
          lines.length,
          (lines.at(-1)?.length ?? 0) + 1,
        ]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe("in the settings", () => {
  it.each([
    ["a list", "- id\n", /not a map/],
    ["a broken file", "id: [small\n", /cannot be read as YAML/],
    ["a key twice", "id: a\nid: b\n", /unique/],
    ["a deep nest", `id: ${"[".repeat(3000)}`, /cannot be read as YAML/],
    ["a very long file", "#".repeat(9000), /longer than/],
  ])("%s is refused", (_, text, message) => {
    const issues = found("pack.yaml", () => text);
    expect(issues[0]?.message).toMatch(message);
    expect(issues.every(({ file }) => file === "pack.yaml")).toBe(true);
  });

  it.each([
    ["alias", "vintage: *x\n", /not a single value|alias|Unresolved/],
    ["merge", "<<: {a: b}\n", /merge/],
    ["nested value", "vintage: {a: b}\n", /single value/],
  ])("%s is refused, and nothing else is", (_, line, message) => {
    const issues = found("pack.yaml", (text) =>
      text.replace(/vintage.*\n/, line.startsWith("<<") ? `$&${line}` : line),
    );
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toMatch(message);
    expect(issues[0]?.line).toBeGreaterThan(8);
  });

  it("an anchor and its alias are both refused", () => {
    const issues = found("pack.yaml", (text) => text.replace("small", "&x small").replace("made up for tests", "*x"));
    expect(issues.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      "id: id has an anchor, which is not allowed here",
      "vintage: vintage is an alias, which is not allowed here",
    ]);
  });

  it("a setting left out is named", () => {
    expect(found("pack.yaml", (text) => text.replace(/headline.*\n/, "")).map(where)).toEqual([
      ["pack.yaml", 0, 0, "headline", ""],
    ]);
  });
});
