import { definite } from "../../vocabulary/definite.js";
import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/report.js";

/** The measure that says that a kind of carers is recruited through counted enquiries, and what it then needs besides. */
const FUNNEL = "approval-share";
const STAGES = ["enquiries", "application-share", "application-delay", "approval-delay"];

/** Reports kinds of carers whose stages of recruitment are not all there, or stand beside a yearly number of approvals. */
export function reportRecruitment(drafts: readonly Draft[], report: Report): void {
  for (const funnel of drafts.filter(({ measure }) => measure === FUNNEL)) {
    const kind = funnel.keys.get("kind");
    const own = drafts.filter((draft) => draft.keys.get("kind") === kind);
    const missing = STAGES.filter((stage) => !own.some(({ measure }) => measure === stage));
    if (missing.length > 0)
      refuse(funnel, `is given without ${missing.join(", ")}`, `Add ${missing.join(", ")}, or give approvals.`, report);
    const approvals = own.find(({ measure }) => measure === "approvals");
    if (approvals)
      refuse(approvals, `is given beside ${FUNNEL}`, "Keep the stages of recruitment or the yearly approvals.", report);
  }
}

function refuse({ row }: Draft, message: string, remedy: string, report: Report): void {
  const cell = definite(row.cells.get("measure"));
  report(atCell(row.file, "measure", cell, { message, remedy }));
}
