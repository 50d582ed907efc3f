import { SMALL_FLOWS } from "./small-pack-flows.js";
import { SMALL_LEVERS } from "./small-pack-levers.js";
import { assumed, known, ranged, table } from "./small-pack-rows.js";

const FIGURES = "measure,value,unit,low,high,status,source,note";

const META = `id: small
authority: Little Borough
origin: 2025-03
horizon: 2027-03
headline: 2026-12
childPopulation: 20000 # aged 0 to 17
thresholdShare: 0.001
priceYear: 2024/25
vintage: made up for tests
`;

const PLACEMENTS = table("id,label,section,service,age_from,age_to,resource,category,overflow_to", [
  "in-house,In-house fostering,Fostering,care,0,17,household,fostered,ifa",
  "ifa,Agency fostering,Fostering,care,0,17,bed,fostered,home",
  "adoption,Placed for adoption,Adoption,care,0,12,none,adoption,",
  "home,Children's home,Residential care,care,5,17,bed,childrens-homes,",
  "reception,Reception centre,Reception,care,16,17,bed,supported,supported",
  'supported,"Supported accommodation, all needs",Supported accommodation,care,16,17,bed,supported,',
  "staying-put,Staying put,Leaving care,leaver,18,20,none,,",
  "shared,Shared house,Leaving care,leaver,18,24,bed,,independent",
  "independent,Independent,Leaving care,leaver,18,24,none,,",
]);

const SOURCES = table("id,document,locator,quote,date,status", [
  'statistics,Made-up statistics,table 1,"children looked after, 31 March",2025-11,published',
  "arithmetic,Made-up arithmetic,,,2025-11,derived",
  "judgement,Made-up judgement,,,2025-11,assumption",
]);

const STOCKS = table(`date,group,age_from,age_to,placement,category,${FIGURES}`, [
  ...known([
    ...date("2024-03", [96, 4, 10, 13, 31, 38, 64, 8, 22, 2, 68, 28]),
    ...date("2025-03", [100, 4, 10, 14, 32, 40, 66, 8, 24, 2, 70, 30]),
    "2025-03,,18,24,,,margin,60,children",
    "2025-03,citizen,18,24,,,margin,35,children",
    "2025-03,uasc,18,24,,,margin,25,children",
    "2025-03,,,,,own-provision,check,48,children",
  ]),
  ...ranged([
    ",,,,ifa,,split,0.3,share,0.2,0.4",
    ",uasc,,,reception,,split,0.3,share,0.1,0.5",
    "2025-03,,18,24,shared,,split,0.3,share,0.2,0.4",
  ]),
  ...assumed([
    ...[4, 3, 2.5, 2.5, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 6, 6].map(
      (n, age) => `,citizen,${age},${age},,,seed,${n},weight`,
    ),
    ...[2, 10, 18].map((n, i) => `,uasc,${15 + i},${15 + i},,,seed,${n},weight`),
    ",citizen,0,17,in-house,,seed,40,weight",
    ",citizen,0,17,ifa,,seed,16,weight",
    ",citizen,0,4,adoption,,seed,2,weight",
    ",citizen,8,17,home,,seed,8,weight",
    ",citizen,16,17,supported,,seed,6,weight",
    ",uasc,10,17,in-house,,seed,6,weight",
    ",uasc,10,17,ifa,,seed,4,weight",
    ",uasc,16,17,reception,,seed,8,weight",
    ",uasc,16,17,supported,,seed,12,weight",
    ...["citizen", "uasc"].flatMap((group) => [
      ...[18, 19, 20, 21, 22, 23, 24].map((age) => `2025-03,${group},${age},${age},,,seed,${30 - age},weight`),
      `2025-03,${group},18,20,staying-put,,seed,8,weight`,
      `2025-03,${group},18,24,shared,,seed,10,weight`,
      `2025-03,${group},18,24,independent,,seed,20,weight`,
    ]),
  ]),
]);

const CORRELATIONS = table("first,second,correlation,status,source,note", [
  "capacity/beds/centre-open/reception/2025-03,capacity/beds/centre-2/reception/2025-12,0.6,assumption,judgement,One builder.",
  "capacity/beds/centre-2/reception/2025-12,capacity/delay/centre-2/reception/2025-12,0.4,assumption,judgement,Large ones open late.",
  "carers/leaving/in-house,carers/approvals/in-house,-0.5,assumption,judgement,",
]);

/** The margins of a date: total, five age bands, four categories, two groups. */
function date(month: string, counts: readonly number[]): string[] {
  const keys = [",,,,", ",0,0,,", ",1,4,,", ",5,9,,", ",10,15,,", ",16,17,,", ",,,,fostered", ",,,,childrens-homes"];
  keys.push(",,,,supported", ",,,,adoption", "citizen,,,,", "uasc,,,,");
  return keys.map((key, i) => `${month},${key},margin,${counts[i]},children`);
}

/**
 * A small, complete, made-up authority without a fault: 100 children in care (70 citizen, 30 UASC), 60 care leavers,
 * nine kinds of home, two published years. A fresh map each time.
 */
export function smallPack(): Map<string, string> {
  return new Map([
    ["pack.yaml", META],
    ["placements.csv", PLACEMENTS],
    ["sources.csv", SOURCES],
    ["stocks.csv", STOCKS],
    ...SMALL_FLOWS,
    ["correlations.csv", CORRELATIONS],
    ["levers.csv", SMALL_LEVERS],
  ]);
}
