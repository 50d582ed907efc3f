// The command from compiled JavaScript, built first when its sources have changed: node scripts/sufficiency.mjs --help
import { ensureCommand } from "./build-command.mjs";

await ensureCommand();
await import("../packages/cli/dist/bin/main.js");
