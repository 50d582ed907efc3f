import { writeFileSync } from "node:fs";
import { outputsSchema } from "@sufficiency/core/advanced";
import { ALL_TABLES, outputsPage } from "@sufficiency/report";

// Writes the page of outputs and their schema from the tables' own declarations.
const docs = new URL("../docs/", import.meta.url);
writeFileSync(new URL("outputs.md", docs), outputsPage());
writeFileSync(new URL("outputs.schema.json", docs), `${JSON.stringify(outputsSchema(ALL_TABLES), null, 2)}\n`);
