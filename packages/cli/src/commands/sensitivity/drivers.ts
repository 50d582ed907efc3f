import { csvFiles, drawChart, driverTables, sensitivityText, tornadoChart } from "@sufficiency/report";
import { tornado, varianceShares } from "@sufficiency/scenarios";
import { DRIVERS } from "@sufficiency/scenarios/advanced";

import { doWork } from "../../members/work.js";
import type { RecordedCommand } from "../record/recorded.js";

/** Pairs in which every input is screened. */
const SCREENED = 3;

/** One input at a time, then shares of the variance. */
export const DRIVERS_RUN: RecordedCommand<typeof DRIVERS> = {
  name: "sensitivity",
  request: DRIVERS,
  async answer({ scenario, seed, month, of, members: rows }, { pack }, { streams, watch }) {
    const question = { seed, month, scenario, of };
    const named = of?.length === 1 ? 15 : 6;
    const pairs = Math.max(6, Math.ceil(rows / 5));
    const bars = await doWork(tornado(pack, { ...question, screened: SCREENED, pairs, named }), streams.progress);
    watch.lap("one at a time");
    const splits = await doWork(varianceShares(pack, { ...question, rows }), streams.progress);
    watch.lap("variance");
    const about = { authority: pack.meta.authority, named, rows, seed, month, scenario: scenario.name };
    const text = sensitivityText(bars, splits, about);
    const files = async () => {
      const charts = bars.map(async (each) => {
        const chart = tornadoChart(each, named);
        return [`charts/${chart.name}.svg`, await drawChart(chart)] as const;
      });
      const tables = csvFiles(driverTables(bars, splits));
      return new Map([...tables, ["sensitivity.txt", text], ...(await Promise.all(charts))]);
    };
    return { text, files };
  },
};
