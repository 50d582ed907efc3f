import { fault, type Planted } from "./planted.js";

const STEP = "up,,E1,moves,,citizen,8,17,,home,in-house,,,,";
const CENTRE = ",,,,centre-2,4,6,beds,,five beds,statistics,";
const STAFF = ",,E0,,,,,,,,,,,,,,,No flow is named.,,,";

/** Faults of the strategy's catalogue, one in each pack. */
export const LEVER_FAULTS: readonly Planted[] = [
  ...[
    ["unknown kind of lever", "kind", STEP, STEP.replace("moves", "«move»"), "moves?"],
    ["unknown grade", "evidence", STEP, STEP.replace("E1", "«E4»"), "E3"],
    ["unknown direction", "direction", STEP, STEP.replace("up", "«upward»"), "down"],
    ["lever from an unknown home", "from_placement", STEP, STEP.replace(",home", ",«homes»"), "home?"],
    ["lever to an unknown home", "to_placement", STEP, STEP.replace("in-house", "«inhouse»"), "in-house?"],
    ["lever of no carer", "carer", STEP, STEP.replace("in-house,,", "in-house,,«foster»"), "carers.csv"],
    ["lever at ages that run back", "age_from", STEP, STEP.replace("8,17", "«17»,8"), "after age_to"],
    ["unknown reason", "reason", STEP, STEP.replace("in-house,", "in-house,«adopt»"), "adopted?"],
    ["unknown event", "event", CENTRE, CENTRE.replace("centre-2", "«centre-3»"), "centre-2?"],
    ["half a range", "low", CENTRE, CENTRE.replace("4,6", "«4»,"), "together"],
    ["range upside down", "low", CENTRE, CENTRE.replace("4,6", "«7»,6"), "above high"],
    ["unknown unit of a range", "unit", CENTRE, CENTRE.replace("beds", "«bed»"), "beds"],
    [
      "size without its source",
      "elsewhere_source",
      CENTRE,
      CENTRE.replace("five beds,statistics", "five beds,«»"),
      "both",
    ],
    [
      "unknown source of a size",
      "elsewhere_source",
      CENTRE,
      CENTRE.replace("statistics", "«statistic»"),
      "statistics?",
    ],
    ["neither kind nor reason", "kind", STAFF, ",,E0,«»,,,,,,,,,,,,,,,,,", "not_modelled"],
    ["both kind and reason", "not_modelled", STAFF, ",,E0,moves,,,,,,,,,,,,,,«No flow is named.»,,,", "one of the two"],
    ["narrowed without a kind", "group", STAFF, STAFF.replace("E0,,,", "E0,,,«uasc»"), "no kind"],
  ].map(([name, column, find, put, says]) => fault(name, `levers.csv ${column}`, find, put, says)),
  fault("lever twice", "levers.csv id", "B-1,Work", "«A-1»,Work", "line 2"),
  fault(
    "range that nothing bounds",
    "levers.csv low",
    `by December,E2,capacity,,,,,reception,${CENTRE}`,
    ",E2,capacity,,,,,reception,,,,,centre-2,«4»,6,beds,,,,",
    "no document",
  ),
];
