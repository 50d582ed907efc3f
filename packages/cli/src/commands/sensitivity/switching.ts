import { csvFiles, switchingTables, switchingText } from "@sufficiency/report";
import { type Outcome, switchingValue } from "@sufficiency/scenarios";
import { Experiment, optionsFrom, SWITCHING } from "@sufficiency/scenarios/advanced";

import { optionIssue, UsageError } from "../../failures.js";
import { doWork } from "../../members/work.js";
import type { RecordedCommand } from "../record/recorded.js";

/** The size at which a lever changes the answer. */
export const SWITCHING_RUN: RecordedCommand<typeof SWITCHING> = {
  name: "sensitivity",
  request: SWITCHING,
  async answer(values, { pack }, { streams, watch }) {
    const { seed, month, members, placement, places } = values;
    if (places === undefined) refuseUnplanned(new Experiment(pack, { seed, month, of: [placement] }).outcomes);
    const found = await doWork(switchingValue(pack, optionsFrom(SWITCHING, values)), streams.progress);
    watch.lap("simulate");
    const text = switchingText(found, { authority: pack.meta.authority, month, members, places });
    return { text, files: async () => new Map([...csvFiles(switchingTables(found)), ["switching.txt", text]]) };
  },
};

/** Nobody knows what is short of places that are not planned. */
function refuseUnplanned([outcome]: readonly Outcome[]): void {
  if (outcome === undefined || outcome.quantity === "short") return;
  const { placement } = outcome;
  const message = "is not given, and the data pack plans no places in this kind of home";
  const remedy = `Say how many places there are for ${placement}, as in --places 150.`;
  throw new UsageError([optionIssue("--places", "", message, remedy)]);
}
