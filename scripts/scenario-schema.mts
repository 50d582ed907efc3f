import { writeFileSync } from "node:fs";
import { scenarioSchema } from "@sufficiency/scenarios";

// Writes the published schema of scenario files from the table that the parser reads by.
const file = new URL("../packages/scenarios/scenario.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(scenarioSchema(), null, 2)}\n`);
