/** A fault to plant in the source: texts of one file and what stands in their place. */
export interface Fault {
  readonly name: string;
  /** Below packages/core/src, or below `folder` where that is given. */
  readonly file: string;
  /** A folder below packages. */
  readonly folder?: string;
  readonly replace: readonly (readonly [from: string, to: string])[];
}

/** Faults that somebody could make, each of which the tests must see. */
export const FAULTS: readonly Fault[] = [
  {
    name: "a move counted twice",
    file: "simulate/transit.ts",
    replace: [["flows[flow[i]]++;", "flows[flow[i]] += 2;"]],
  },
  {
    name: "the 18th birthday by rate",
    file: "simulate/birthdays.ts",
    replace: [
      [
        "for (const cell of order) {",
        "for (const cell of order) for (birthMonth = 0; birthMonth < 12; birthMonth++) {",
      ],
      [
        "for (let left = state.takeWithBirthMonth(birthMonth, cell); left > 0; left--) {",
        "for (let left = state.takeWithBirthMonth(birthMonth, cell); left > 0; left--) if (!generator.chance(1 / 12)) state.add(cell, birthMonth); else {",
      ],
    ],
  },
  {
    name: "a birthday a month late",
    file: "simulate/run-member.ts",
    replace: [
      [
        "takeBirthdays(space, state, birthdays, order, birthMonth,",
        "takeBirthdays(space, state, birthdays, order, (birthMonth + 11) % 12,",
      ],
    ],
  },
  {
    name: "birthdays youngest first",
    file: "simulate/birthdays.ts",
    replace: [["b.cell.age - a.cell.age", "a.cell.age - b.cell.age"]],
  },
  {
    name: "children in transit never land",
    file: "simulate/transit.ts",
    replace: [["if (to[i] >= 0) state.add(to[i], birthMonth[i]);", ""]],
  },
  {
    name: "children move on in the month they came",
    file: "simulate/moves.ts",
    replace: [
      [
        "transit.push(cell, to, state.takeOne(cell, generator), table.flow[transition]);",
        "const birthMonth = state.takeOne(cell, generator); transit.push(cell, -1, birthMonth, table.flow[transition]); if (to >= 0) state.add(to, birthMonth);",
      ],
    ],
  },
  {
    name: "entries counted and not added",
    file: "simulate/entries.ts",
    replace: [["state.add(cell, birthMonth);", ""]],
  },
  {
    name: "entries Poisson whatever their dispersion",
    file: "simulate/entries.ts",
    replace: [["dispersion > 1 ? mean / (dispersion - 1) : Number.POSITIVE_INFINITY", "Number.POSITIVE_INFINITY"]],
  },
  {
    name: "a home takes children before it opens",
    file: "simulate/moves.ts",
    replace: [["return opens[place] <= month && month < closes[place];", "return month < closes[place];"]],
  },
  {
    name: "a closed home fills again",
    file: "simulate/moves.ts",
    replace: [["return opens[place] <= month && month < closes[place];", "return opens[place] <= month;"]],
  },
  {
    name: "a home closes a month late",
    file: "simulate/moves.ts",
    replace: [
      [
        "return left <= 0 ? 1 : Math.max(usual, 1 / (left + 1));",
        "return left < 0 ? 1 : Math.max(usual, 1 / (left + 2));",
      ],
    ],
  },
  {
    name: "reception releases a child twice",
    file: "simulate/reception.ts",
    replace: [["    list.drop(i);\n  }", "  }"]],
  },
  {
    name: "reception keeps one above the threshold",
    file: "simulate/reception.ts",
    replace: [["this.retained < rules.threshold", "this.retained <= rules.threshold"]],
  },
  {
    name: "reception forgets who is kept and waits",
    file: "simulate/reception.ts",
    replace: [["retained += this.list.retained[i];", ""]],
  },
  {
    name: "children found in reception have a whole stay before them",
    file: "states/stays.ts",
    replace: [["return this.residual.draw(generator);", "return this.whole.draw(generator);"]],
  },
  {
    name: "arrivals of a month spread evenly over its days",
    file: "simulate/reception.ts",
    replace: [["lnStandardGamma(generator, shape)", "lnStandardGamma(generator, 1e6)"]],
  },
  {
    name: "the fullest day taken for the last",
    file: "simulate/reception.ts",
    replace: [["most = Math.max(most, present);", "most = present;"]],
  },
  {
    name: "conservation not asserted",
    file: "simulate/conservation.ts",
    replace: [["if (balance[first + p] !== end[p]) throw", "if (balance[first + p] < 0) throw"]],
  },
  {
    name: "a quantile one member too high",
    file: "ensemble/spread.ts",
    replace: [["q * members - 1e-9", "q * members + 1"]],
  },
];
