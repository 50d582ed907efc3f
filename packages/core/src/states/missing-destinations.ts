import type { DataPack } from "../pack/types.js";
import type { Group } from "../vocabulary/cohort.js";
import type { Issue } from "../vocabulary/issue.js";

const TRANSITIONS = "transitions-18.csv";

/** Those of one home and birthday whom no row covers. */
interface Uncovered {
  readonly age: number;
  readonly home: string;
  readonly groups: Set<Group>;
}

/** Gathers, as transitions are built, the birthdays at which a pack does not say where people go: each is reported once. */
export class MissingDestinations {
  private readonly uncovered = new Map<string, Uncovered>();
  private readonly others = new Map<string, Issue>();

  constructor(private readonly pack: DataPack) {}

  /** No row covers those who turn `age` in a home, and they cannot stay. */
  noRow(group: Group, age: number, home: string): void {
    const key = `${age} ${home}`;
    const known = this.uncovered.get(key) ?? { age, home, groups: new Set() };
    this.uncovered.set(key, known);
    known.groups.add(group);
  }

  /** A row, the birthday share of this number, leads to a home that takes nobody so old. */
  noHome(share: number, age: number, home: string): void {
    const { input, to } = this.pack.transitions.filter(({ measure }) => measure === "share")[share];
    const message = `to leads people turning ${age} to ${home}, which is no home after care for that age`;
    const remedy = "Name a home of placements.csv with service leaver that takes the age, or ended.";
    this.add({ file: input.file, line: input.line, field: "to", value: to, message, remedy });
  }

  /** A home in care takes nobody so old, and neither does the one for those who grow out of theirs; "" where none is. */
  tooOld(home: string, age: number, next: string): void {
    const message = `${home} takes nobody aged ${age}, and ${nowhere(home, next)}`;
    const remedy =
      next === ""
        ? "Raise its age_to, or add a home of the category fostered that takes the age."
        : "Raise its age_to, or let the first home of the category fostered take the age.";
    this.add({ file: "placements.csv", line: 0, field: "age_to", value: "", message, remedy });
  }

  issues(): readonly Issue[] {
    return [...[...this.uncovered.values()].sort((a, b) => a.age - b.age).map(noRow), ...this.others.values()];
  }

  private add(issue: Omit<Issue, "column">): void {
    this.others.set(JSON.stringify([issue.line, issue.message]), { ...issue, column: 0 });
  }
}

function nowhere(home: string, next: string): string {
  if (next === "") return "there is no fostered home, where they would go";
  if (next === home) return "it is itself the first fostered home, where they would go";
  return `neither does ${next}, the first fostered home, where they would go`;
}

function noRow({ age, home, groups }: Uncovered): Issue {
  const message = `no row says where people turning ${age} in ${home} go (${[...groups].join(", ")})`;
  const remedy = `Add rows of measure share with age ${age} and from ${home}; a blank from is for every home without.`;
  return { file: TRANSITIONS, line: 0, column: 0, field: "from", value: "", message, remedy };
}
