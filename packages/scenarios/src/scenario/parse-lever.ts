import type { DataPack } from "@sufficiency/core";
import { LEVER_KINDS, suggest, type YamlNode } from "@sufficiency/core/advanced";

import { isFault, word } from "../language/field.js";
import { FieldReader, type Reporting } from "../language/field-reader.js";
import { type Fields, fieldsOfForm } from "../language/lever-form.js";
import { type AnyForm, formsOf, type Lever } from "../levers/forms.js";
import { fieldFaults, leverFaults } from "./check.js";
import { recognise } from "./lever-input.js";

/** Reads one lever. Undefined where it has a fault, which is reported. */
export function parseLever(node: YamlNode, pack: DataPack, reporting: Reporting): Lever | undefined {
  const reader = new FieldReader(node, reporting);
  const form = chooseForm(reader);
  return form && readLever(reader, form, pack);
}

/** The form that the lever's fields say it has. */
function chooseForm(reader: FieldReader): AnyForm | undefined {
  if (reader.node.kind !== "map") return reader.refuse("a lever", reader.node.cell, NOT_A_LEVER);
  if (!reader.has("kind")) return reader.refuse("", reader.node.cell, NO_KIND);
  const kind = reader.text("kind");
  if (kind === undefined) return undefined;
  const known = KIND.read(kind);
  if (isFault(known))
    return reader.refuse("kind", reader.cellOf("kind"), { ...known, message: "is not a kind of lever" });
  return recognise(kind, (field) => reader.given(field)) ?? unrecognised(reader, kind);
}

function readLever(reader: FieldReader, form: AnyForm, pack: DataPack): Lever | undefined {
  const fields = fieldsOfForm(form);
  reportUnknown(reader, form, fields);
  reportMissing(reader, form);
  const values = Object.entries(fields).flatMap(([name, field]) => {
    const value = reader.read(name, field);
    return value === undefined ? [] : [[name, value] as const];
  });
  const [, amount] = Object.entries(form.amounts).find(([name]) => reader.has(name)) ?? [];
  const range = amount && reader.readPair("range", amount);
  const lever = { kind: form.kind, ...Object.fromEntries(values), ...(range && { range }) } as unknown as Lever;
  const faultsOf = reader.faults > 0 ? fieldFaults : leverFaults;
  for (const { field, ...fault } of faultsOf(lever, form, pack)) reader.refuse(field, reader.cellOf(field), fault);
  return reader.faults > 0 ? undefined : lever;
}

/** A kind with several forms, none of which the fields fit. */
function unrecognised(reader: FieldReader, kind: string): undefined {
  const forms = formsOf(kind);
  const leads = [...new Set(forms.flatMap((form) => Object.keys(form.must)[0] ?? []))];
  const words = forms.flatMap((form) => (form.must["of"]?.schema["enum"] as readonly string[] | undefined) ?? []);
  if (reader.given("of") !== undefined && words.length > 0) {
    const message = `is not what a lever of ${kind} can change`;
    const remedy = suggest(String(reader.given("of")), words) || `Use one of: ${words.join(", ")}.`;
    return reader.refuse("of", reader.cellOf("of"), { message, remedy });
  }
  const message = `a lever of ${kind} says neither of: ${leads.join(", ")}`;
  const ofWords = words.length > 0 ? ` (of: ${words.join(", ")})` : "";
  return reader.refuse("", reader.node.cell, { message, remedy: `Add one of them${ofWords}.` });
}

function reportUnknown(reader: FieldReader, form: AnyForm, fields: Fields): void {
  const allowed = ["kind", ...Object.keys(fields), ...(hasAmounts(form) ? ["range"] : [])];
  for (const [name, { key }] of reader.entries) {
    if (allowed.includes(name)) continue;
    const remedy = suggest(name, allowed);
    const use = `This lever takes: ${allowed.join(", ")}.`;
    reader.refuse(name, key, {
      message: `is not a field of this lever of ${form.kind}`,
      remedy: remedy.endsWith("?") ? `${remedy} ${use}` : `Take it out. ${use}`,
    });
  }
}

function reportMissing(reader: FieldReader, form: AnyForm): void {
  for (const [name, { says }] of Object.entries(form.must))
    if (!reader.has(name)) {
      const message = `a lever of ${form.kind} has no ${name}`;
      reader.refuse("", reader.node.cell, { message, remedy: `Add ${name}: ${says}` });
    }
  const amounts = Object.keys(form.amounts);
  const given = amounts.filter((name) => reader.has(name));
  if (amounts.length > 0 && given.length === 0) {
    const examples = Object.entries(form.amounts).map(([name, { schema }]) => `${name}: ${exampleOf(schema)}`);
    const message = `a lever of ${form.kind} does not say how much`;
    reader.refuse("", reader.node.cell, { message, remedy: `Add one of ${examples.join("; ")}.` });
  }
  for (const name of given.slice(1))
    reader.refuse(name, reader.cellOf(name), {
      message: `stands beside ${given[0]}: a lever has one amount`,
      remedy: "Write two levers; they act one after the other.",
    });
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

const KIND = word("Which kind of lever.", ...LEVER_KINDS);
