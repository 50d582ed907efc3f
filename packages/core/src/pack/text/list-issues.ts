import type { Issue } from "../../vocabulary/issue.js";

/** Issues listed for one pack, beside the one that counts the rest. */
const MOST_ISSUES = 100;

/** The first 100 issues, then one that says how many more there are. */
export function listIssues(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const more: Issue = {
    file: "",
    line: 0,
    column: 0,
    field: "",
    value: "",
    message: `${issues.length - MOST_ISSUES} more issues are not listed`,
    remedy: "Correct these first, then check again.",
  };
  return [...issues.slice(0, MOST_ISSUES), more];
}
