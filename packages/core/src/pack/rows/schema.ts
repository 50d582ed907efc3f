import { EVIDENCE, LEVER_INPUTS, LEVER_KINDS } from "../lever.js";
import { CATEGORIES, EXIT_REASONS } from "../official.js";
import type { Kind } from "../text/kinds.js";
import * as kinds from "../text/kinds.js";

/** A key column: how its cells are read, whether a blank is refused, and what it must name. */
export interface KeySpec {
  readonly column: string;
  readonly kind: Kind;
  readonly required: boolean;
  readonly names?: "placement" | "destination" | "category" | "event" | "carer" | "source";
}

/** What a figure of one measure must be. */
export interface MeasureSpec {
  /** The unit word it carries. */
  readonly unit: string;
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** May be negative. */
  readonly signed?: boolean;
  /** Part of a composition or a seed: an assumption needs no range of its own. */
  readonly rangeless?: boolean;
  /** A key column that may not be blank. */
  readonly needs?: string;
  /** A key column that may name what the pack itself does not have: a published cut that is only compared with. */
  readonly outside?: string;
}

/** One CSV file of figures. */
export interface FileSpec {
  readonly file: string;
  readonly keys: readonly KeySpec[];
  readonly measures: ReadonlyMap<string, MeasureSpec>;
  /** Whether other measures, parameters by name, are allowed in any known unit. */
  readonly named: boolean;
  /** Whether a pack may do without the file. */
  readonly optional?: boolean;
}

/** The file that says how prices have risen since the price year of the unit costs; a pack may do without. */
export const PRICE_INDEX = "price-index.csv";

export const INPUT_COLUMNS = ["measure", "value", "unit", "low", "high", "status", "source", "note"] as const;

const optional = (column: string, kind: Kind): KeySpec => ({ column, kind, required: false });
const required = (column: string, kind: Kind): KeySpec => ({ column, kind, required: true });
const naming = (spec: KeySpec, names: NonNullable<KeySpec["names"]>): KeySpec => ({ ...spec, names });

const group = optional("group", kinds.oneOf("citizen", "uasc"));
const ages = [optional("age_from", kinds.age), optional("age_to", kinds.age)];
const year = optional("year", kinds.year);
const from = optional("from", kinds.month);
const anyPlacement = naming(optional("placement", kinds.reference), "placement");
const onePlacement = naming(required("placement", kinds.reference), "placement");

const CHILDREN = { unit: "children" };

/** The files of figures, their keys and their measures. */
export const INPUT_FILES: readonly FileSpec[] = [
  {
    file: "stocks.csv",
    keys: [
      optional("date", kinds.month),
      group,
      ...ages,
      anyPlacement,
      naming(optional("category", kinds.reference), "category"),
    ],
    measures: new Map<string, MeasureSpec>([
      ["margin", { unit: "children", whole: true, needs: "date" }],
      ["split", { unit: "share" }],
      ["seed", { unit: "weight", rangeless: true }],
      ["check", { ...CHILDREN, needs: "date", outside: "category" }],
    ]),
    named: false,
  },
  {
    file: "entries.csv",
    keys: [year, group, ...ages, anyPlacement],
    measures: new Map<string, MeasureSpec>([
      ["children", CHILDREN],
      ["share", { unit: "share", rangeless: true }],
    ]),
    named: true,
  },
  {
    file: "exits.csv",
    keys: [year, group, ...ages, optional("reason", kinds.oneOf(...EXIT_REASONS))],
    measures: new Map([["children", CHILDREN]]),
    named: true,
  },
  {
    file: "moves.csv",
    keys: [
      group,
      ...ages,
      naming(required("from", kinds.reference), "placement"),
      naming(required("to", kinds.reference), "placement"),
    ],
    measures: new Map([["rate", { unit: "per year" }]]),
    named: false,
  },
  {
    file: "transitions-18.csv",
    keys: [
      group,
      required("age", kinds.age),
      naming(optional("from", kinds.reference), "placement"),
      naming(required("to", kinds.reference), "destination"),
    ],
    measures: new Map<string, MeasureSpec>([
      ["share", { unit: "share", rangeless: true }],
      ["rate", { unit: "per year" }],
    ]),
    named: false,
  },
  {
    file: "arrivals.csv",
    keys: [from, optional("to", kinds.month), required("series", kinds.words)],
    measures: new Map([["children", CHILDREN]]),
    named: true,
  },
  {
    file: "reception.csv",
    keys: [...ages, anyPlacement, from],
    measures: new Map<string, MeasureSpec>([
      ["keep-share", { unit: "share" }],
      ["age-share", { unit: "share", rangeless: true }],
      ["waiting-share", { unit: "share", rangeless: true }],
      ["retained-share", { unit: "share", rangeless: true }],
    ]),
    named: true,
  },
  {
    file: "capacity.csv",
    keys: [required("event", kinds.words), onePlacement, from],
    measures: new Map<string, MeasureSpec>([
      ["beds", { unit: "beds", signed: true }],
      ["delay", { unit: "months" }],
      ["may-not-open", { unit: "share" }],
      ["usable", { unit: "share" }],
      ["void", { unit: "share" }],
      ["mismatch", { unit: "share" }],
      ["target-occupancy", { unit: "share" }],
      ["unit-size", { unit: "beds" }],
      ["lead-time", { unit: "months" }],
    ]),
    named: false,
  },
  { file: "carers.csv", keys: [required("kind", kinds.words)], measures: new Map(), named: true },
  {
    file: "costs.csv",
    keys: [onePlacement, required("price_year", kinds.priceYear)],
    measures: new Map<string, MeasureSpec>([
      ["unit-cost", { unit: "GBP per week" }],
      ["block", { unit: "share" }],
      ["premium", { unit: "ratio" }],
    ]),
    named: false,
  },
  {
    file: PRICE_INDEX,
    keys: [required("year", kinds.financialYear)],
    measures: new Map<string, MeasureSpec>([
      ["index", { unit: "ratio" }],
      ["rise", { unit: "per year", signed: true }],
    ]),
    named: false,
    optional: true,
  },
  {
    file: "short-breaks.csv",
    keys: [required("unit_name", kinds.words)],
    measures: new Map<string, MeasureSpec>([
      ["beds", { unit: "beds", whole: true }],
      ["admissions", { unit: "admissions" }],
      ["children", CHILDREN],
      ["waiting", CHILDREN],
      ["emergency-children", CHILDREN],
      ["emergency-nights", { unit: "nights" }],
      ["stay", { unit: "nights" }],
      ["open", { unit: "share" }],
    ]),
    named: false,
  },
  {
    file: "measures.csv",
    keys: [
      required("kind", kinds.oneOf("printed", "target")),
      required("date", kinds.month),
      optional("rating", kinds.oneOf("red", "amber", "green")),
    ],
    measures: new Map([
      ["care-rate", { unit: "per 10,000" }],
      ["care-rate-citizen", { unit: "per 10,000" }],
      ["uasc-share", { unit: "share" }],
      ["in-house-fostering", { unit: "share" }],
      ["staying-put", { unit: "share" }],
      ["care-leavers", CHILDREN],
      ["care-leavers-19-21", CHILDREN],
      ["children-displaced", CHILDREN],
      ["three-placements", { unit: "share" }],
      ["same-placement", { unit: "share" }],
      ["within-20-miles", { unit: "share" }],
    ]),
    named: false,
    optional: true,
  },
];

/** placements.csv: kinds of home. */
export const PLACEMENT_KEYS: readonly KeySpec[] = [
  required("id", kinds.identifier),
  required("label", kinds.words),
  required("section", kinds.words),
  required("service", kinds.oneOf("care", "leaver")),
  required("age_from", kinds.age),
  required("age_to", kinds.age),
  required("resource", kinds.oneOf("bed", "household", "host", "none")),
  optional("category", kinds.oneOf(...CATEGORIES)),
  naming(optional("overflow_to", kinds.reference), "placement"),
];

/** The statuses of a figure or a source. */
export const status = kinds.oneOf("published", "derived", "assumption");

/** sources.csv: where figures come from. */
export const SOURCE_KEYS: readonly KeySpec[] = [
  required("id", kinds.identifier),
  required("document", kinds.words),
  optional("locator", kinds.words),
  optional("quote", kinds.words),
  optional("date", kinds.words),
  required("status", status),
];

/** correlations.csv: which figures are drawn together. */
export const CORRELATION_KEYS: readonly KeySpec[] = [
  required("first", kinds.reference),
  required("second", kinds.reference),
  required("correlation", kinds.correlation),
  required("status", status),
  required("source", kinds.reference),
  optional("note", kinds.words),
];

/** levers.csv: what the strategy means to do, in its own order. */
export const LEVER_KEYS: readonly KeySpec[] = [
  required("id", kinds.identifier),
  required("section", kinds.words),
  optional("locator", kinds.words),
  required("says", kinds.words),
  required("acts_on", kinds.words),
  optional("direction", kinds.oneOf("up", "down", "either")),
  optional("magnitude", kinds.words),
  required("evidence", kinds.oneOf(...EVIDENCE)),
  optional("kind", kinds.oneOf(...LEVER_KINDS)),
  optional("figure", kinds.oneOf(...LEVER_INPUTS)),
  group,
  ...ages,
  anyPlacement,
  naming(optional("from_placement", kinds.reference), "placement"),
  naming(optional("to_placement", kinds.reference), "destination"),
  optional("reason", kinds.oneOf("home", "relatives", "order", "adopted", "other")),
  naming(optional("carer", kinds.reference), "carer"),
  naming(optional("event", kinds.reference), "event"),
  optional("low", kinds.amount),
  optional("high", kinds.amount),
  optional("unit", kinds.words),
  optional("not_modelled", kinds.words),
  optional("elsewhere", kinds.words),
  naming(optional("elsewhere_source", kinds.reference), "source"),
  required("source", kinds.reference),
  optional("note", kinds.words),
];
