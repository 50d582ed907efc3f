// Runs W1 through the public kernel and writes its moments: node run.mjs MEMBERS params.json OUT.json
import { readFileSync, writeFileSync } from "node:fs";
import { MemberRunner, Tally } from "@sufficiency/core/advanced";
import { type W1, w1Network } from "./network.mjs";

const [members, file, out] = process.argv.slice(2);
const w1 = JSON.parse(readFileSync(file, "utf8")) as W1;
const network = w1Network(w1);
const places = w1.NP;
const stock = new Tally(w1.T * places);
const peaks = new Tally(places);
const [short, most] = [new Float64Array(places), new Int32Array(places)];
const runner = new MemberRunner(network.space, "1");
for (let member = 0; member < Number(members); member++) {
  const path = runner.run(network, member);
  most.fill(0);
  for (let t = 0; t < w1.T; t++) {
    const now = path.stockRow(t + 1, "citizen");
    for (let p = 0; p < places; p++) {
      const children = now[p];
      stock.add(t * places + p, children);
      if (children > most[p]) most[p] = children;
    }
  }
  for (let p = 0; p < places; p++) {
    peaks.add(p, most[p]);
    if (most[p] > w1.cap[p]) short[p]++;
  }
}
const q = [0.05, 0.25, 0.5, 0.75, 0.95];
const row = (tally: Tally, s: number) => ({
  mean: tally.mean(s),
  var: tally.variance(s),
  q: q.map((x) => tally.quantile(s, x)),
});
const cells = Array.from({ length: stock.series }, (_, s) => row(stock, s));
const peak = Array.from({ length: places }, (_, p) => ({ ...row(peaks, p), any: short[p] / Number(members) }));
writeFileSync(out, JSON.stringify({ cells, peak, peakRss: process.resourceUsage().maxRSS }));
