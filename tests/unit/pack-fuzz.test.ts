import { checkPack, type Issue, PackError, parsePack } from "@sufficiency/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { smallPack } from "../support/small-pack.js";

const FILES = [...smallPack().keys()];

/** An edit of a file's bytes: at a place given as a share of the file, take some out and put some in. */
const edit = fc.record({
  file: fc.constantFrom(...FILES),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.oneof(fc.nat(3), fc.nat(2000)),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom(
        '"',
        ",",
        "\n",
        "\r",
        "-",
        "=",
        "&a ",
        "*a",
        "[[[[",
        "{",
        "1e999",
        "\0",
        "__proto__",
        ",,,,,,",
        "9".repeat(400),
      )
      .map((text) => Buffer.from(text)),
  ),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(edits: readonly Edit[]): Map<string, string> {
  const bytes = new Map([...smallPack()].map(([file, text]) => [file, Buffer.from(text)]));
  for (const { file, at, out, put } of edits) {
    const old = bytes.get(file) as Buffer;
    const start = Math.floor(at * old.length);
    bytes.set(file, Buffer.concat([old.subarray(0, start), put, old.subarray(start + out)]));
  }
  return new Map([...bytes].map(([file, content]) => [file, content.toString("utf8")]));
}

/** Whether an issue says what is wrong, what to do and where. */
function isWhole({ message, remedy, line, column }: Issue): boolean {
  return (
    message !== "" && remedy !== "" && Number.isInteger(line) && line >= 0 && Number.isInteger(column) && column >= 0
  );
}

it("reading any bytes gives either a pack or a list of whole issues", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const files = apply(edits);
      const issues = checkPack(files);
      expect(issues.filter((issue) => !isWhole(issue))).toEqual([]);
      let thrown: unknown;
      try {
        parsePack(files);
      } catch (error) {
        thrown = error;
      }
      if (issues.length === 0) expect(thrown).toBeUndefined();
      else expect(thrown).toBeInstanceOf(PackError);
    }),
    { numRuns: 120, seed: 31 },
  );
});
