import { fault, type Planted } from "./planted.js";

const CARERS = "carers/leaving/in-house,carers/approvals/in-house,-0.5";
const DELAY = "capacity/delay/centre-2/reception/2025-12,0.4";

/** Faults of the figures that are drawn together, one in each pack. */
export const CORRELATION_FAULTS: readonly Planted[] = [
  ...[
    [
      "unknown figure",
      "first",
      CARERS,
      CARERS.replace("carers/leaving/in-house", "«carers/leaving/inhouse»"),
      "in-house?",
    ],
    [
      "figure that is known",
      "second",
      CARERS,
      CARERS.replace("carers/approvals/in-house", "«carers/households/in-house»"),
      "never drawn",
    ],
    [
      "figure with itself",
      "second",
      CARERS,
      CARERS.replace("carers/approvals/in-house", "«carers/leaving/in-house»"),
      "two figures",
    ],
    ["correlation of 1", "correlation", CARERS, CARERS.replace("-0.5", "«1»"), "one figure"],
    ["correlation in per cent", "correlation", CARERS, CARERS.replace("-0.5", "«50%»"), "0.05"],
    ["correlation of no source", "source", "judgement,One builder.", "«judgment»,One builder.", "judgement?"],
    ["correlation of no status", "status", "0.6,assumption", "0.6,«»", "blank"],
    [
      "pair the other way round",
      "second",
      `${CARERS},assumption,judgement,`,
      `${CARERS},assumption,judgement,\ncarers/approvals/in-house,«carers/leaving/in-house»,-0.5,assumption,judgement,`,
      "repeats line 4",
    ],
    // 0.6 and 0.9 with 0 between the outer two: 1 - 0.36 - 0.81 < 0.
    [
      "correlations that cannot all hold",
      "correlation",
      DELAY,
      DELAY.replace("0.4", "«0.9»"),
      "multiply all of them by 0.92",
    ],
  ].map(([name, column, find, put, says]) => fault(name, `correlations.csv ${column}`, find, put, says)),
];
