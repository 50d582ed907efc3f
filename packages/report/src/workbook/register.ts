import type { Projection } from "@sufficiency/core";
import { assumedRows, assumptions } from "../words/register.js";
import { NOT_APPLICABLE, type Sheet } from "./sheet.js";

const orNone = (text: string) => (text === "" ? NOT_APPLICABLE : text);

/** The assumptions of the scenario, lever by lever; none in the baseline. */
export function assumedSheets(projection: Projection): Sheet[] {
  const rows = assumedRows(projection);
  if (rows.length === 0) return [];
  return [
    {
      name: "Assumed",
      title: `What the scenario assumes: ${projection.run.scenario}`,
      about: orNone(projection.assumed.because),
      header: ["lever", "because", "source", "status"],
      rows: rows.map(({ lever, because, source, status }) => [lever, orNone(because), source, status]),
    },
  ];
}

/** Every input that the model read, with its range, its status and where it is from. */
export function assumptionsSheet(projection: Projection): Sheet {
  return {
    name: "Assumptions",
    title: "Register of assumptions",
    about:
      "Every input that the model read. The range is read as an 80% interval; source is an id of the Sources sheet.",
    header: [
      "figure",
      "value",
      "unit",
      "low",
      "high",
      "status",
      "source",
      "document",
      "locator",
      "date",
      "lacking",
      "notes",
    ],
    formats: new Map(["value", "low", "high"].map((column) => [column, "General"])),
    rows: assumptions(projection).map(({ input, source, missing }) => [
      input.id,
      input.value,
      orNone(input.unit),
      input.low ?? NOT_APPLICABLE,
      input.high ?? NOT_APPLICABLE,
      input.status,
      orNone(input.source),
      ...[source?.document, source?.locator, source?.date].map((text) => orNone(text ?? "")),
      missing.length === 0 ? "none" : missing.join(", "),
      input.note === "" ? "none" : input.note,
    ]),
  };
}

/** Every document, dataset and recorded judgement. */
export function sourcesSheet({ sources }: Projection): Sheet {
  return {
    name: "Sources",
    title: "Sources",
    about: "Documents, datasets and recorded judgements that inputs come from.",
    header: ["source", "document", "locator", "date", "status", "quote"],
    rows: sources.map(({ id, document, locator, date, status, quote }) =>
      [id, document, locator, date, status, quote].map(orNone),
    ),
  };
}
