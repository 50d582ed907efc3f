import {
  type CarerSufficiency,
  type HorizonSummary,
  type Input,
  type MeasureSummary,
  type Month,
  type Placement,
  type Projection,
  parseMonth,
  type RecruitmentRow,
  type RequirementRow,
  type Resource,
  type Source,
  type Spread,
} from "@sufficiency/core";
import { definite, scaled } from "@sufficiency/core/advanced";

/** What a test may choose about a made-up projection. */
export interface MadeUp {
  /** Replaces the label of the first kind of home, the authority, the scenario and a source's words. */
  readonly label?: string;
}

const ORIGIN = definite(parseMonth("2025-03"));
const HORIZON = definite(parseMonth("2029-03"));
const HEADLINE = definite(parseMonth("2028-12"));
/** Members that it gives itself out to be of. */
const MEMBERS = 1000;
const MONTHS = Array.from({ length: HORIZON - ORIGIN + 1 }, (_, at) => ORIGIN + at);

type Kind = readonly [
  id: string,
  label: string,
  section: string,
  resource: Resource,
  now: number,
  planned: number | null,
];

const CARE: readonly Kind[] = [
  ["in-house", "In-house fostering", "Foster care", "household", 680, 790],
  ["ifa", "Independent agency fostering", "Foster care", "bed", 310, null],
  ["kinship", "Kinship fostering", "Kinship", "household", 129, 140],
  ["adoption", "Placed for adoption", "Adoption", "none", 36, null],
  ["parents", "Placed with parents", "Placed with parents", "none", 16, null],
  ["childrens-home", "Children's homes (external)", "Residential care", "bed", 140, null],
  ["complex-home", "In-house complex-needs homes", "Residential care", "bed", 0, 8],
  ["residential-school", "Residential schools", "Residential care", "bed", 20, null],
  ["other-residential", "Other institutions", "Residential care", "bed", 5, null],
  ["unregistered", "Unregistered placements", "Residential care", "bed", 9, null],
  ["reception", "UASC reception centres", "Reception centres and UAS children's homes", "bed", 120, 180],
  ["uasc-home", "UASC children's homes", "Reception centres and UAS children's homes", "bed", 12, 15],
  ["sa-low", "Supported accommodation, low needs", "Supported accommodation", "bed", 160, 150],
  ["sa-medium-high", "Supported accommodation, medium and high needs", "Supported accommodation", "bed", 60, 70],
  ["sa-spot", "Supported accommodation, spot purchased", "Supported accommodation", "bed", 110, null],
  ["ksh", "Kent Supported Homes", "Kent Supported Homes and staying put", "host", 58, 150],
];
const LEAVERS: readonly Kind[] = [
  ["staying-put", "Staying put", "Kent Supported Homes and staying put", "none", 125, null],
  ["ksh-18", "Kent Supported Homes 18+", "Kent Supported Homes and staying put", "host", 110, 120],
  ["transitional", "Transitional shared housing (legacy)", "Transitional accommodation", "bed", 300, 0],
  ["semi-independent", "Semi-independent and supported 18+", "Transitional accommodation", "bed", 60, 60],
  ["private-rented", "Private rented", "Independent living", "none", 400, null],
  ["social-housing", "Social housing", "Independent living", "none", 330, null],
  ["family", "With family", "Other circumstances", "none", 220, null],
  ["adult-services", "Adult services and health", "Other circumstances", "none", 129, null],
  ["custody", "In custody", "Other circumstances", "none", 41, null],
  ["homeless-unknown", "Homeless, in transition or not known", "Other circumstances", "none", 289, null],
];
const KINDS = [...CARE, ...LEAVERS];

/** A scenario of one lever whose every text is `label`. */
function supposedBy(label: string): Projection["assumed"] {
  return { because: label, levers: [{ lever: label, because: label, source: label }] };
}

/** A projection worked out by arithmetic alone: no simulation, the same on every call, and not about any real place. */
export function madeUpProjection({ label }: MadeUp = {}): Projection {
  const placements = KINDS.map((kind, at) => placement(kind, at === 0 ? label : undefined));
  const groups = ["all", "citizen", "uasc"] as const;
  const shares = { all: 1, citizen: 0.76, uasc: 0.24 };
  const totals = [["all", 1896] as const, ["all-leavers", 2004] as const];
  const everyone = [...KINDS.map(([id, , , , now]) => [id, now] as const), ...totals];
  return {
    meta: {
      id: "made-up",
      authority: label ?? "Made-up Council",
      origin: ORIGIN,
      horizon: HORIZON,
      headline: HEADLINE,
      childPopulation: 350_000,
      thresholdShare: 0.001,
      priceYear: "2018/19",
      vintage: "2025",
    },
    placements,
    sources: sources(label),
    run: { scenario: label ?? "baseline", members: MEMBERS, seed: "1", serviceLevel: 0.9, ...ASKED },
    assumed: label === undefined ? { because: "", levers: [] } : supposedBy(label),
    headline: placements.map(({ id, label: name, section, service, resource }, at) => {
      const row = headlineNeed(KINDS[at]);
      return { placement: id, label: name, section, service, resource, ...row };
    }),
    requirements: MONTHS.slice(1).flatMap((month) => KINDS.flatMap((kind) => requirements(kind, month))),
    stock: MONTHS.flatMap((month) =>
      groups.flatMap((group) =>
        everyone.map(([id, now]) => ({ month, group, placement: id, ...need(now * shares[group], month) })),
      ),
    ),
    flows: MONTHS.slice(1).flatMap((month) => [
      { month, flow: "entry", group: "citizen" as const, from: "outside", to: "in-house", ...around(22 + (month % 5)) },
      { month, flow: "move", group: "citizen" as const, from: "in-house", to: "childrens-home", ...around(2.25) },
      { month, flow: "move", group: "uasc" as const, from: "kinship", to: "adoption", ...around(0) },
    ]),
    arrivals: MONTHS.slice(1).map((month) => ({ month, ...around(90 + 60 * (((month * 7) % 12) / 12)) })),
    placed: MONTHS.slice(1).flatMap((month) =>
      (["placed", "turned-away", "from-elsewhere"] as const).map((measure, at) => ({
        month,
        placement: "reception",
        measure,
        ...around(100 - 45 * at),
      })),
    ),
    cost: [...KINDS.map(([id, , , , now]) => [id, now] as const), ["all", 3900] as const].flatMap(([id, now]) =>
      (["need", "placed"] as const).map((kind) => ({
        period: "2025/26",
        placement: id,
        kind,
        ...around(now * 52_000.5),
      })),
    ),
    shortBreaks: (["unit-a", "unit-b", "all"] as const).flatMap((unitName, at) => [
      { unitName, measure: "nights", unit: "nights" as const, ...around(900 * (at + 1)) },
      { unitName, measure: "occupancy", unit: "share" as const, ...scaled(around(400 + 50 * at), 1 / 1000) },
      { unitName, measure: "mean-wait", unit: "nights" as const, ...scaled(around(300), 1 / 1000) },
    ]),
    measures: [
      ...MONTHS.map((month) => ({
        ...MEASURE,
        month,
        spread: scaled(around(5300), 1 / 100),
        target: 60,
        meetsTarget: 0.9,
      })),
      {
        ...MEASURE,
        kind: "printed" as const,
        month: ORIGIN,
        value: 53.3,
        rating: "amber",
        source: "made-up",
        note: "n",
      },
      { ...MEASURE, kind: "not-projected" as const, month: null, note: "no child is followed" },
    ],
    yearly: [2026, 2027, 2028, 2029].flatMap((year) =>
      (["entries", "exits", "transfers", "eighteen", "arrivals"] as const).map((flow, at) => ({
        year,
        flow,
        group: "all" as const,
        ...around(400 + 60 * at + 15 * (year - 2025)),
      })),
    ),
    peaks: [2026, 2027].flatMap((year) =>
      (["month-end", "peak-day", "missed"] as const).map((measure, at) => ({
        year,
        placement: "reception",
        measure,
        ...around([140, 170, 30][at]),
      })),
    ),
    peakExcess: MONTHS.slice(1).map((month) => ({ month, placement: "reception", ...around(21) })),
    horizon: [
      { placement: "reception", ...horizon(0.62, 0.92, 190, 12, [ORIGIN + 3, ORIGIN + 30, null], null, 84) },
      { placement: "sa-low", ...horizon(1, 0.03, 260, 90, [ORIGIN + 1, ORIGIN + 6, ORIGIN + 9], ORIGIN + 8, 1203) },
    ],
    recruitment: MONTHS.flatMap((month) => [
      ...(month === ORIGIN ? [] : recruited(month)),
      { month, carers: "in-house", stage: "approved", ...around(554 - 0.8 * (month - ORIGIN)) },
      { month, carers: "host", stage: "approved", ...around(190) },
    ]),
    fosterAges: MONTHS.flatMap((month) =>
      [
        { first: 0, last: 4 },
        { first: 18, last: 20 },
      ].flatMap((ages) =>
        (["people", "households"] as const).map((measure) => ({
          month,
          placement: "in-house",
          ages,
          measure,
          ...around(measure === "people" ? 130 : 88),
        })),
      ),
    ),
    balance: [
      ...balance("in-house", "approvals", 40, [20, 46, 61, 72]),
      ...balance("in-house", "applications", 146, [58, 182, 247, 335]),
      ...balance("in-house", "enquiries", 328, [125, 418, 560, null]),
      ...balance("host", "approvals", 40, [0, 14, 20, 27]),
    ],
    correlations: [],
    register: register(),
    effects: [
      { input: "moves/rate/in-house/childrens-home", group: "citizen", children: -41.6, standardError: 8.25 },
      { input: "moves/rate/in-house/childrens-home", group: "uasc", children: 20, standardError: 7 },
      { input: "moves/rate/undated", group: "citizen", children: 12, standardError: 8 },
    ],
  };
}

const ASKED = { enoughMonths: 0.9, balanceBy: definite(parseMonth("2028-03")), balanceLevel: 0.8 };

function horizon(
  anyMonthShort: number,
  adequate: number,
  required: number,
  additional: number,
  [p10, p50, p90]: readonly (Month | null)[],
  firstLikelyShort: Month | null,
  short: number,
): Omit<HorizonSummary, "placement"> {
  const firstShort = { p10, p50, p90 };
  const spreads = { ofRequired: around(required), ofAdditional: around(additional), unitMonths: around(short) };
  return { resource: "bed", anyMonthShort, adequate, required, additional, firstShort, firstLikelyShort, ...spreads };
}

function balance(
  carers: string,
  measure: CarerSufficiency["measure"],
  today: number,
  needed: readonly (number | null)[],
): CarerSufficiency[] {
  const placement = carers === "host" ? "ksh" : carers;
  const kind = {
    month: ASKED.balanceBy,
    carers,
    placement,
    resource: carers === "host" ? "host" : "household",
  } as const;
  return [0.5, 0.8, 0.9, 0.95].map((level, i) => {
    const at = needed[i];
    const [low, high] = [at && Math.round(at * 0.95), at && Math.round(at * 1.06)];
    return { ...kind, measure, level, needed: at, low, high, today, chance: 0.742 };
  });
}

/** What enquiries of a month bring. */
function recruited(month: Month): RecruitmentRow[] {
  const row = (carers: string, stage: string, mean: number) => ({ month, carers, stage, ...around(mean) });
  return [
    row("in-house", "enquiries", 27.3),
    row("in-house", "applications", 12.2),
    row("in-house", "approvals", 3.3),
    row("host", "approvals", 3.3),
  ];
}

function placement([id, name, section, resource]: Kind, label: string | undefined): Placement {
  const service = CARE.some(([care]) => care === id) ? "care" : "leaver";
  const ages = service === "care" ? { ageFrom: 0, ageTo: 17 } : { ageFrom: 18, ageTo: 24 };
  return { id, label: label ?? name, section, service, ...ages, resource, category: "", overflowTo: "" };
}

/** Grows by 3% a year and spreads as time passes; known at the origin. */
function need(now: number, month: Month): Spread {
  const years = (month - ORIGIN) / 12;
  return around(now * (1 + 0.03 * years), 0.02 + 0.05 * Math.sqrt(years));
}

/** Whole quantiles about a mean. */
const MEASURE: MeasureSummary = {
  indicator: "care-rate",
  label: "Children in care per 10,000",
  unit: "per 10,000",
  kind: "projected",
  month: null,
  value: null,
  spread: null,
  target: null,
  meetsTarget: null,
  rating: "",
  source: "",
  note: "",
};

function around(mean: number, spread = 0.1): Spread {
  const [p05, p10, p25, p50, p75, p90, p95] = [-1.64, -1.28, -0.67, 0, 0.67, 1.28, 1.64].map((z) =>
    Math.max(0, Math.round(mean * (1 + z * spread))),
  ) as [number, number, number, number, number, number, number];
  return { mean, p05, p10, p25, p50, p75, p90, p95, members: MEMBERS };
}

function headlineNeed(kind: Kind) {
  const rows = requirements(kind, HEADLINE);
  const row = rows.at(-1);
  return {
    now: need(kind[4], ORIGIN),
    need: need(kind[4], HEADLINE),
    required: row?.required ?? null,
    planned: row?.available ?? null,
    shortfallProbability: row?.shortfallProbability ?? null,
  };
}

function requirements([id, , , resource, now, planned]: Kind, month: Month): RequirementRow[] {
  if (resource === "none") return [];
  const row = (kind: RequirementRow["resource"], measure: RequirementRow["measure"], each: number): RequirementRow => {
    const spread = need(now / each, month);
    const available = planned === null ? null : Math.round(planned / each);
    const plan = available === null ? null : { p50: spread.p50 - available, p90: spread.p90 - available };
    return {
      month,
      placement: id,
      resource: kind,
      measure,
      ...spread,
      required: available === null ? null : Math.ceil(spread.p90 / 0.95),
      available,
      shortfallP50: plan && Math.max(0, plan.p50),
      shortfallP90: plan && Math.max(0, plan.p90),
      shortfallProbability: plan && (plan.p50 > 0 ? 0.83 : plan.p90 > 0 ? 0.2 : 0.004),
    };
  };
  if (resource === "household") return [row("bed", "month-end", 1), row("household", "month-end", 1.2)];
  if (resource === "host") return [row("host", "month-end", 1)];
  return id === "reception" ? [row("bed", "month-end", 1), row("bed", "peak-day", 0.75)] : [row("bed", "month-end", 1)];
}

function sources(label: string | undefined): Source[] {
  const source = { document: "Annual report", locator: "page 4", quote: label ?? "1,896 children", date: "2025-03-31" };
  return [
    { id: "report", ...source, status: "published" },
    { id: "undated", ...source, date: "", status: "derived" },
    { id: "judgement", ...source, document: "Decision record 3", status: "assumption" },
  ];
}

function register(): Input[] {
  const input = { unit: "children", low: undefined, high: undefined, note: "", file: "stocks.csv", line: 2 };
  const rate = { ...input, unit: "per year", value: 0.12, low: 0.05, high: 0.25, note: "as in 2018" };
  return [
    { ...input, id: "stocks/margin/all", value: 1896, status: "published", source: "report" },
    { ...rate, id: "moves/rate/in-house/childrens-home", status: "assumption", source: "judgement" },
    { ...rate, id: "moves/rate/undated", status: "derived", source: "undated" },
    { ...rate, id: "moves/rate/nowhere", status: "assumption", source: "gone" },
  ];
}
