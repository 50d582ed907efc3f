// Prints one line, `N passed, N failed` (and `, N skipped` when some were), from vitest's JSON report.
// A test file that could not be read counts as one failure, and so does a report that is not there.
import { readFileSync } from "node:fs";

const text = readFileSync(process.argv[2], "utf8");
const files = text ? JSON.parse(text).testResults : [{ status: "failed", assertionResults: [] }];
const statuses = files.flatMap(({ status, assertionResults }) =>
  status === "failed" && !assertionResults.some((test) => test.status === "failed")
    ? [...assertionResults.map((test) => test.status), "failed"]
    : assertionResults.map((test) => test.status),
);

const count = (...kinds) => statuses.filter((status) => kinds.includes(status)).length;
const skipped = count("skipped", "pending", "todo", "disabled");
console.log(`${count("passed")} passed, ${count("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
