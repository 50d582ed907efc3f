export { type Group, GROUPS } from "./vocabulary/cohort.js";
export { ConservationError, type Issue, OptionsError, PackError, ParameterError } from "./vocabulary/issue.js";
export { calendarMonth, formatMonth, type Month, parseMonth, yearOf } from "./vocabulary/month.js";
export { checkPack, formatIssue, parsePack } from "./pack/index.js";
export type {
  DataPack,
  Input,
  LeverRow,
  PackFiles,
  PackMeta,
  Placement,
  Resource,
  Source,
  Status,
} from "./pack/index.js";
export type { Path } from "./simulate/index.js";
export { Member, Model } from "./member/index.js";
export { quantileError, type Spread } from "./ensemble/index.js";
export {
  ENOUGH_MONTHS,
  outputsOf,
  SERVICE_LEVEL,
  SUFFICIENCY_LEVEL,
  TABLES,
} from "./tables/index.js";
export type {
  ArrivalSummary,
  Assumed,
  CarerSufficiency,
  Column,
  CostSummary,
  FlowSummary,
  FosterAgeSummary,
  HeadlineRow,
  HorizonSummary,
  InputEffect,
  MeasureSummary,
  PeakSummary,
  PlacedSummary,
  Projection,
  RecruitmentRow,
  RequirementRow,
  ShortBreakSummary,
  StockSummary,
  Table,
  YearlySummary,
} from "./tables/index.js";
