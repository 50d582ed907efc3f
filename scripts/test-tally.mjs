// Prints one line, `N passed, N failed` (and `, N skipped` when some were), from vitest's JSON reports, added up.
// A test file that could not be read counts as one failure, and so does a report that is not there.
import { existsSync, readFileSync } from "node:fs";

const files = process.argv.slice(2).flatMap((report) => {
  const text = existsSync(report) ? readFileSync(report, "utf8") : "";
  return text ? JSON.parse(text).testResults : [{ status: "failed", assertionResults: [] }];
});
const statuses = files.flatMap(({ status, assertionResults }) =>
  status === "failed" && !assertionResults.some((test) => test.status === "failed")
    ? [...assertionResults.map((test) => test.status), "failed"]
    : assertionResults.map((test) => test.status),
);

const count = (...kinds) => statuses.filter((status) => kinds.includes(status)).length;
const skipped = count("skipped", "pending", "todo", "disabled");
console.log(`${count("passed")} passed, ${count("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
