import { fault, type Planted } from "./planted.js";

const ROW = "citizen,0,17,in-house,ifa,rate,0.04,per year,0.02,0.06,assumption,judgement,";

const COLUMNS = "group age_from age_to from to measure value unit low high status source note".split(" ");

/** The row of moves.csv as a published figure, with one cell at fault and others changed as given. */
function move(name: string, field: string, text: string, says: string, changes: Record<string, string> = {}): Planted {
  const known = { low: "", high: "", status: "published", source: "statistics" };
  const cells = COLUMNS.map((column, i) => {
    const usual: Record<string, string> = { ...known, ...changes };
    return column === field ? `«${text}»` : (usual[column] ?? ROW.split(",")[i]);
  });
  return fault(name, `moves.csv ${field}`, ROW, cells.join(","), says);
}

const COST = "1,GBP per week,,,published,statistics,";
const RANGED = { low: "0.02", high: "0.06" };

/** Faults of figures and of keys, one in each pack. */
export const FIGURE_FAULTS: readonly Planted[] = [
  move("not a number", "value", "lots", "digits"),
  move("exponent", "value", "4e-2", "in full"),
  move("percentage", "value", "4%", "0.05 for 5%"),
  move("leading space", "value", " 4", "digits"),
  move("leading zero", "value", "04", "digits"),
  move("not finite", "value", "Infinity", "digits"),
  move("not a number, by name", "value", "NaN", "digits"),
  move("negative number", "value", "-0.04", "negative"),
  move("missing value", "value", "", "number"),
  move("missing unit", "unit", "", "per year"),
  move("unknown unit", "unit", "a year", "per year"),
  move("wrong dimension", "unit", "children", "dimension"),
  move("same dimension, other unit", "unit", "per month", "0.04 per month is 0.48 per year"),
  move("low of nothing", "low", "0", "cannot be reached", { high: "0.06" }),
  move("low above value", "low", "0.05", "above the value", { high: "0.06" }),
  move("high below value", "high", "0.03", "below the value", { low: "0.02" }),
  move("low without high", "low", "0.02", "without high"),
  move("high without low", "high", "0.06", "without low"),
  move("low not a number", "low", "few", "digits", { high: "0.06" }),
  move("assumption without range", "status", "assumption", "no range"),
  move("missing status", "status", "", "assumption"),
  move("unknown status", "status", "printed", "published"),
  move("missing source", "source", "", "sources.csv"),
  move("unknown source", "source", "statistic", "Did you mean statistics?"),
  move("missing measure", "measure", "", "measures"),
  move("unknown measure", "measure", "rates", "did you mean rate?"),
  move("unknown placement", "to", "iffa", "Did you mean ifa?"),
  move("missing placement", "from", "", "blank"),
  move("unknown group", "group", "citizens", "did you mean citizen?"),
  move("ages run back", "age_from", "12", "after age_to, 8", { age_to: "8" }),
  move("not an age", "age_to", "17.5", "0 to 25"),
  move("age beyond all duties", "age_to", "26", "0 to 25"),
  move("formula", "note", "=HYPERLINK()", "formula"),
  move("formula for a number", "value", "+0.04", "formula", RANGED),
  fault("space before a name", "capacity.csv event", "centre-open,", "« centre-open»,", "space"),
  fault("long unknown name", "costs.csv placement", "\nhome,", `\n«${"home".repeat(30)}»,`, "Use one of"),
  fault("share above 1", "capacity.csv value", "0.9,share,0.8,0.96,assumption", "«1.2»,share,,,published", "0 to 1"),
  fault("high share above 1", "capacity.csv high", "0.9,share,0.8,0.96", "0.9,share,0.8,«1.1»", "0 to 1"),
  fault("delay in beds", "capacity.csv unit", "delay,3,months,", "delay,3,«beds»,", "months"),
  fault("cost as a rate", "costs.csv unit", "unit-cost,500,GBP per week", "unit-cost,500,«per year»", "dimension"),
  fault("price year", "costs.csv price_year", "home,2024/25,", "home,«2024/26»,", "2018/19"),
  fault("malformed month", "capacity.csv from", "reception,2025-12,beds", "reception,«2025-13»,beds", "YYYY-MM"),
  fault("malformed year", "exits.csv year", "2025,,,,adopted", "«2024/25»,,,,adopted", "31 March"),
  fault("months run back", "arrivals.csv from", "2024-04,2025-03,", "«2024-04»,2024-03,", "after to"),
  fault("unknown category", "stocks.csv category", "reception,,split", "reception,«fosterd»,split", "fostered"),
  fault("thousands", "exits.csv value", "transferred,children,12,", 'transferred,children,«"1,012"»,', "thousands"),
  fault("name of a parameter", "carers.csv measure", "host,hosts,6,", "host,«two words»,6,", "hyphens"),
  fault("check without a date", "stocks.csv date", "2025-03,,,,,own-provision", "«»,,,,,own-provision", "blank"),
  fault("half a child", "stocks.csv value", "uasc,,,,,margin,28,", "uasc,,,,,margin,«28.5»,", "whole"),
  {
    ...fault(
      "duplicate key",
      "costs.csv measure",
      "\nhome,",
      `\nin-house,2024/25,«unit-cost»,${COST}\nhome,`,
      "line 2",
    ),
    value: "in-house, 2024/25, unit-cost",
  },
];
