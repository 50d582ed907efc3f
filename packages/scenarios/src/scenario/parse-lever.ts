import {
  atCell,
  type DataPack,
  type Fault,
  LEVER_KINDS,
  type Report,
  suggest,
  type TextCell,
  type YamlNode,
} from "@sufficiency/core";
import { type AnyForm, formsOf, type Lever } from "../levers/forms.js";
import { leverFaults } from "./check.js";
import { isFault } from "./field.js";
import { recognise } from "./lever-figure.js";
import { type Fields, fieldsOfForm } from "./lever-form.js";

/** Where issues of a file go. */
export interface Told {
  readonly file: string;
  readonly report: Report;
}

type MapNode = Extract<YamlNode, { kind: "map" }>;

/** Reads one lever. Undefined where it has a fault, which is reported. */
export function parseLever(node: YamlNode, pack: DataPack, told: Told): Lever | undefined {
  const reader = new LeverReader(node, told);
  const form = reader.form();
  return form && reader.lever(form, pack);
}

class LeverReader {
  private faults = 0;
  private readonly entries: MapNode["entries"];

  constructor(
    private readonly node: YamlNode,
    private readonly told: Told,
  ) {
    this.entries = node.kind === "map" ? node.entries : new Map();
  }

  /** The form that the lever's fields say it has. */
  form(): AnyForm | undefined {
    if (this.node.kind !== "map") return this.refuse("a lever", this.node.cell, NOT_A_LEVER);
    const kind = this.entries.get("kind");
    if (kind === undefined) return this.refuse("", this.node.cell, NO_KIND);
    const value = this.text("kind");
    if (value === undefined) return undefined;
    if (!(LEVER_KINDS as readonly string[]).includes(value)) {
      const remedy = `${suggest(value, LEVER_KINDS)} Use one of: ${LEVER_KINDS.join(", ")}.`;
      return this.refuse("kind", kind.value!.cell, {
        message: "is not a kind of lever",
        remedy: remedy.startsWith("Use") ? suggest(value, LEVER_KINDS) : remedy.trim(),
      });
    }
    return recognise(value, (field) => this.given(field)) ?? this.unrecognised(value);
  }

  lever(form: AnyForm, pack: DataPack): Lever | undefined {
    const fields = fieldsOfForm(form);
    this.reportUnknown(form, fields);
    this.reportMissing(form);
    const values = Object.entries(fields).flatMap(([name, field]) => {
      const value = this.entries.has(name) ? this.read(name, field) : undefined;
      return value === undefined ? [] : [[name, value] as const];
    });
    const range = this.range(form);
    if (this.faults > 0) return undefined;
    const lever = { kind: form.kind, ...Object.fromEntries(values), ...(range && { range }) } as unknown as Lever;
    for (const { field, ...fault } of leverFaults(lever, form, pack)) this.refuse(field, this.cellOf(field), fault);
    return this.faults > 0 ? undefined : lever;
  }

  /** A kind with several forms, none of which the fields fit. */
  private unrecognised(kind: string): undefined {
    const forms = formsOf(kind);
    const leads = [...new Set(forms.flatMap((form) => Object.keys(form.must)[0] ?? []))];
    const words = forms.flatMap((form) => (form.must["of"]?.schema["enum"] as readonly string[] | undefined) ?? []);
    if (this.given("of") !== undefined && words.length > 0) {
      const message = `is not what a lever of ${kind} can change`;
      const remedy = suggest(String(this.given("of")), words) || `Use one of: ${words.join(", ")}.`;
      return this.refuse("of", this.cellOf("of"), { message, remedy });
    }
    const message = `a lever of ${kind} says neither of: ${leads.join(", ")}`;
    const ofWords = words.length > 0 ? ` (of: ${words.join(", ")})` : "";
    return this.refuse("", this.node.cell, { message, remedy: `Add one of them${ofWords}.` });
  }

  private reportUnknown(form: AnyForm, fields: Fields): void {
    const allowed = ["kind", ...Object.keys(fields), ...(hasAmounts(form) ? ["range"] : [])];
    for (const [name, { key }] of this.entries) {
      if (allowed.includes(name)) continue;
      const remedy = suggest(name, allowed);
      const use = `This lever takes: ${allowed.join(", ")}.`;
      this.refuse(name, key, {
        message: `is not a field of this lever of ${form.kind}`,
        remedy: remedy.endsWith("?") ? `${remedy} ${use}` : `Take it out. ${use}`,
      });
    }
  }

  private reportMissing(form: AnyForm): void {
    for (const [name, { says }] of Object.entries(form.must))
      if (!this.entries.has(name)) {
        const message = `a lever of ${form.kind} has no ${name}`;
        this.refuse("", this.node.cell, { message, remedy: `Add ${name}: ${says}` });
      }
    const amounts = Object.keys(form.amounts);
    const given = amounts.filter((name) => this.entries.has(name));
    if (amounts.length > 0 && given.length === 0) {
      const examples = Object.entries(form.amounts).map(([name, { schema }]) => `${name}: ${exampleOf(schema)}`);
      const message = `a lever of ${form.kind} does not say how much`;
      this.refuse("", this.node.cell, { message, remedy: `Add one of ${examples.join("; ")}.` });
    }
    for (const name of given.slice(1))
      this.refuse(name, this.cellOf(name), {
        message: `stands beside ${given[0]}: a lever has one amount`,
        remedy: "Write two levers; they act one after the other.",
      });
  }

  private range(form: AnyForm): readonly [number, number] | undefined {
    const entry = this.entries.get("range");
    const amount = Object.keys(form.amounts).find((name) => this.entries.has(name));
    if (entry?.value === undefined || amount === undefined) return undefined;
    const node = entry.value;
    if (node.kind !== "list" || node.items.length !== 2) return this.refuse("range", node.cell, NOT_A_RANGE);
    const ends = node.items.map((item) => {
      if (item === undefined) return undefined;
      if (item.kind !== "value") return this.refuse("range", item.cell, NOT_A_RANGE);
      return this.accept<number>("range", item.cell, form.amounts[amount]!.read(item.cell.text));
    });
    return ends.includes(undefined) ? undefined : (ends as unknown as readonly [number, number]);
  }

  private read(name: string, field: Fields[string]): unknown {
    const text = this.text(name);
    return text === undefined ? undefined : this.accept(name, this.cellOf(name), field.read(text));
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
  private text(name: string): string | undefined {
    const value = this.entries.get(name)?.value;
    if (value?.kind === "value") return value.cell.text;
    this.faults++;
    if (value === undefined) return undefined;
    return this.refuse(name, value.cell, {
      message: "is not a single value",
      remedy: `Write the value itself after ${name}:.`,
    });
  }

  /** What stands in a field, as far as it helps to tell forms apart. */
  private given(name: string): string | undefined {
    const entry = this.entries.get(name);
    return entry && (entry.value?.cell.text ?? "");
  }

  private cellOf(name: string): TextCell {
    const entry = this.entries.get(name);
    return entry?.value?.cell ?? entry?.key ?? this.node.cell;
  }

  private refuse(field: string, cell: TextCell, fault: Fault): undefined {
    this.faults++;
    this.told.report(atCell(this.told.file, field, cell, fault));
    return undefined;
  }
}

function hasAmounts(form: AnyForm): boolean {
  return Object.keys(form.amounts).length > 0;
}

function exampleOf(schema: Readonly<Record<string, unknown>>): string {
  return String((schema["examples"] as readonly string[] | undefined)?.[0] ?? "");
}

const NOT_A_LEVER = {
  message: "is not a set of fields",
  remedy: "Begin it with - kind: arrivals, say, and its fields below.",
};
const NO_KIND = { message: "a lever has no kind", remedy: `Add kind: one of ${LEVER_KINDS.join(", ")}.` };
const NOT_A_RANGE = { message: "is not a range", remedy: "Write two amounts, low and high, as in range: [1.5, 2.5]." };
