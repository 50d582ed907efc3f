import { atCell, type Fault, type Report, type TextCell, type YamlNode } from "@sufficiency/core/advanced";
import { type Field, isFault } from "./field.js";

/** Where issues of a file go. */
export interface Reporting {
  readonly file: string;
  readonly report: Report;
}

type MapNode = Extract<YamlNode, { kind: "map" }>;

/** Reads the fields of one lever as they stand in a file, and reports what is wrong with them. */
export class FieldReader {
  /** Faults reported so far. */
  faults = 0;
  readonly entries: MapNode["entries"];

  constructor(
    readonly node: YamlNode,
    private readonly reporting: Reporting,
  ) {
    this.entries = node.kind === "map" ? node.entries : new Map();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** A field's value; undefined where it is not there or was refused. */
  read<T>(name: string, field: Field<T>): T | undefined {
    if (!this.has(name)) return undefined;
    const text = this.text(name);
    return text === undefined ? undefined : this.accept(name, this.cellOf(name), field.read(text));
  }

  /** Two values in a list; undefined where they are not there or were refused. */
  readPair<T>(name: string, field: Field<T>): readonly [T, T] | undefined {
    const node = this.entries.get(name)?.value;
    if (node === undefined) return undefined;
    if (node.kind !== "list" || node.items.length !== 2) return this.refuse(name, node.cell, NOT_A_PAIR);
    const [low, high] = node.items.map((item) => {
      if (item?.kind === "value") return this.accept(name, item.cell, field.read(item.cell.text));
      return item && this.refuse(name, item.cell, NOT_A_PAIR);
    });
    return low === undefined || high === undefined ? undefined : [low, high];
  }

  private accept<T>(name: string, cell: TextCell, read: T | Fault): T | undefined {
    if (!isFault(read)) return read;
    return this.refuse(
      name,
      cell,
      cell.text === "" ? { message: "is blank", remedy: "Fill it in, or take it out." } : read,
    );
  }

  /** The text of a field; undefined where it is no single value, which is reported. */
  text(name: string): string | undefined {
    const value = this.entries.get(name)?.value;
    if (value?.kind === "value") return value.cell.text;
    this.faults++;
    if (value === undefined) return undefined;
    return this.refuse(name, value.cell, {
      message: "is not a single value",
      remedy: `Write the value itself after ${name}:.`,
    });
  }

  /** What stands in a field, as far as it helps to distinguish forms. */
  given(name: string): string | undefined {
    const entry = this.entries.get(name);
    return entry && (entry.value?.cell.text ?? "");
  }

  cellOf(name: string): TextCell {
    const entry = this.entries.get(name);
    return entry?.value?.cell ?? entry?.key ?? this.node.cell;
  }

  refuse(field: string, cell: TextCell, fault: Fault): undefined {
    this.faults++;
    this.reporting.report(atCell(this.reporting.file, field, cell, fault));
    return undefined;
  }
}

const NOT_A_PAIR = { message: "is not a range", remedy: "Write two amounts, low and high, as in range: [1.5, 2.5]." };
