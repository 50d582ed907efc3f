#!/usr/bin/env node
import { EXIT, run } from "./run.js";
import { processStreams } from "./streams.js";

/** A reader of the results that has seen enough, such as `head`, ends the run quietly. */
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === "EPIPE" ? EXIT.done : EXIT.fault),
);
process.on("SIGINT", () => process.exit(EXIT.interrupted));

process.exitCode = await run(process.argv.slice(2), processStreams());
