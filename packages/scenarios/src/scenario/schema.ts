import type { JsonSchema } from "../language/field.js";
import { type Fields, fieldsOfForm } from "../language/lever-form.js";
import { type AnyForm, LEVER_FORMS } from "../levers/forms.js";
import { SCENARIO_FIELDS } from "./parse.js";

/**
 * The JSON Schema (draft 2020-12) of a scenario file, from the table that the parser reads by. It knows the fields and
 * how they are written; units, and names of a data pack, are the parser's to check.
 *
 * @example
 * scenarioSchema()["type"]; // => "object"
 */
export function scenarioSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Scenario of a sufficiency projection",
    type: "object",
    properties: {
      ...properties(SCENARIO_FIELDS),
      levers: { type: "array", items: { oneOf: LEVER_FORMS.map(leverSchema) } },
    },
    required: ["name", "because"],
    additionalProperties: false,
  };
}

function leverSchema(form: AnyForm): JsonSchema {
  const amounts = Object.keys(form.amounts);
  return {
    description: form.says,
    type: "object",
    properties: {
      kind: { const: form.kind },
      ...properties(fieldsOfForm(form)),
      ...(amounts.length > 0 && { range: RANGE }),
    },
    required: ["kind", ...Object.keys(form.must)],
    ...(amounts.length > 0 && { oneOf: amounts.map((name) => ({ required: [name] })) }),
    additionalProperties: false,
  };
}

const RANGE = {
  description: "Low and high of the amount, written like it: an 80% interval.",
  type: "array",
  items: { type: ["number", "string"] },
  minItems: 2,
  maxItems: 2,
};

function properties(fields: Fields): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { says, schema }]) => [name, { description: says, ...schema }]),
  );
}
