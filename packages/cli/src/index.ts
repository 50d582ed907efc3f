export { type PackFolder, readPackFolder } from "./read/pack-files.js";
export { programVersion } from "./read/version.js";
export { runProjection } from "./simulate.js";
export { headlineTable } from "./render/words/headline-table.js";
export { headlineText } from "./render/text/headline.js";
export { headlineWords } from "./render/words/words.js";
export { chanceText, intervalText, medianText } from "./render/words/format.js";
export { chanceStep, highError, lowError, medianError, supported } from "./render/words/precision.js";
export { chartPlans } from "./render/charts/projection-charts.js";
export { drawCharts } from "./render/charts/charts.js";
export { workbookSheets } from "./render/workbook/workbook.js";
export { writeCsv } from "./write/csv.js";
export {
  arrivalsCsv,
  carersCsv,
  costCsv,
  flowsCsv,
  measuresCsv,
  placedCsv,
  recruitmentCsv,
  requirementsCsv,
  shortBreaksCsv,
  stockCsv,
} from "./write/tables.js";
export { outputFiles } from "./commands/output-files.js";
export { type ProjectAsked, projectTerms } from "./write/project-terms.js";
export { type RunRecord, runRecord } from "./write/run-record.js";
export { checkOutputFolder, writeFolder } from "./write/folder.js";
export { ShardError, UsageError, VerifyError } from "./failures.js";
export { EXIT, run } from "./run.js";
export type { Streams } from "./streams.js";
