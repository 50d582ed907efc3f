import { isInCare } from "../pack/index.js";
import type { Placement } from "../pack/types.js";
import { ADOPTED, isStepAcross, receptionHomes } from "../rules/index.js";
import type { Flow } from "../vocabulary/cohort.js";
import type { Scope } from "./scope.js";
import type { Words } from "./table.js";

/** What is counted over a year. */
export type YearlyFlow = keyof typeof YEARLY_WORDS;

/** A count of a year: which flows it adds up. */
export interface YearlyCount {
  readonly flow: YearlyFlow;
  readonly group: "citizen" | "uasc" | "all";
  /** Indexes of the state space's flows. */
  readonly flows: readonly number[];
}

interface Homes {
  get(id: string): Placement | undefined;
  isInCare(id: string): boolean;
  /** Whether new arrivals wait there. */
  receives(id: string): boolean;
}

type Belongs = (flow: Flow, homes: Homes) => boolean;

/** What people read for a count of a year. */
export const YEARLY_WORDS = {
  entries: "Children entering care",
  "repeat-entries": "Entries that yearly counts miss",
  arrivals: "Asylum-seeking children arriving",
  exits: "Children leaving care before 18",
  transfers: "Transferred to other authorities",
  eighteen: "18th birthdays in care",
  adoptions: "Adoptions",
  "step-across": "Residential care to a family",
} satisfies Words;

/** What is counted by the year. Exits are those before 18; entries leave out arrivals and repeat entries. */
const COUNTS: Readonly<Record<YearlyFlow, Belongs>> = {
  entries: (flow) => flow.kind === "entry",
  "repeat-entries": (flow) => flow.kind === "repeat-entry",
  arrivals: (flow) => flow.kind === "arrival",
  exits: (flow, homes) => flow.kind === "exit" && homes.isInCare(flow.from),
  transfers: (flow) => flow.kind === "transfer",
  eighteen: (flow, homes) => flow.kind === "eighteen" || (flow.kind === "age-out" && homes.isInCare(flow.from)),
  adoptions: (flow) => flow.kind === "exit" && flow.to === ADOPTED,
  "step-across": (flow, homes) =>
    flow.kind === "move" && !homes.receives(flow.from) && isStepAcross(homes.get(flow.from), homes.get(flow.to)),
};

/** Every yearly count that some flow of the network adds to: each group's, then all. */
export function yearlyCounts(scope: Scope): YearlyCount[] {
  const { space, placements } = scope;
  const reception = new Set(receptionHomes(space, placements));
  const get = (id: string) => placements.find((home) => home.id === id);
  const care = new Set(placements.filter(isInCare).map(({ id }) => id));
  const homes: Homes = { get, isInCare: (id) => care.has(id), receives: (id) => reception.has(id) };
  return (Object.entries(COUNTS) as [YearlyFlow, Belongs][]).flatMap(([flow, belongs]) =>
    (["citizen", "uasc", "all"] as const).flatMap((group) => {
      const flows = space.flows.flatMap((f, i) =>
        (group === "all" || f.group === group) && belongs(f, homes) ? [i] : [],
      );
      return flows.length > 0 ? [{ flow, group, flows }] : [];
    }),
  );
}
