import { formatMonth, parsePack } from "@sufficiency/core";
import {
  composeScenarios,
  type Outcome,
  type Question,
  Stage,
  switchingValue,
  tornado,
  varianceShares,
} from "@sufficiency/scenarios";
import { optionIssue, UsageError } from "../failures.js";
import { defaultPack } from "../read/default-pack.js";
import { readLever } from "../read/lever-choice.js";
import { readPackFolder } from "../read/pack-files.js";
import { readScenarios } from "../read/scenario-files.js";
import { drawTornado } from "../render/charts/tornado-chart.js";
import { sensitivityText } from "../render/text/sensitivity.js";
import { switchingText } from "../render/text/switching.js";
import type { Streams } from "../streams.js";
import { analysisRecord, type FilesRead } from "../write/analysis-record.js";
import { checkOutputFolder, writeFolder } from "../write/folder.js";
import { switchingCsv, tornadoCsv, varianceCsv } from "../write/sensitivity-files.js";
import { checkSensitivity, type TypedSensitivity } from "./sensitivity-options.js";
import { Stopwatch } from "./stopwatch.js";
import { doWork } from "./work.js";

export type { TypedSensitivity };

/** Rows of the variance design, and paths at each size of a lever, unless given. */
const ROWS = 50;
const PATHS = 200;

/** Pairs in which every figure is screened. */
const SCREENED = 3;

/** Tells what drives the answer, or at what size a lever changes it. */
export async function sensitivity(typed: TypedSensitivity, streams: Streams): Promise<void> {
  const watch = new Stopwatch();
  if (typed.out !== undefined) checkOutputFolder(typed.out);
  const folder = typed.pack ?? defaultPack();
  const { files, hashes } = readPackFolder(folder);
  const pack = parsePack(files);
  const options = checkSensitivity(typed, pack);
  const base = readScenarios(typed.scenario ?? [], folder, pack);
  const { seed, month, members, places } = options;
  const terms = { pack: pack.meta.id, seed, month: formatMonth(month) };
  const told = (answer: Answer, asked: object, scenarioFiles: ReadonlyMap<string, string>) =>
    tell(typed.out, answer, { ...terms, ...asked }, { inputs: hashes, scenarioFiles }, streams);
  if (typed.lever === undefined) {
    const { scenario } = base;
    const question = { seed, month, scenario, ...(typed.of && { of: typed.of }) };
    const rows = members ?? ROWS;
    const answer = await drivers(pack, question, rows, streams, watch);
    told(answer, { scenario, of: typed.of ?? null, rows }, base.hashes);
  } else {
    const choice = readLever(typed.lever, folder, pack);
    const scenario = composeScenarios([...(typed.scenario ? [base.scenario] : []), choice.scenario]);
    const lever = scenario.levers.length - choice.scenario.levers.length + choice.lever;
    const asked = { scenario, lever, placement: typed.untilShort!, members: members ?? PATHS };
    const question = { ...asked, seed, month, ...(places !== undefined && { places }) };
    if (places === undefined) refuseUnplanned(new Stage(pack, { seed, month, of: [asked.placement] }).outcomes[0]!);
    const switching = await doWork(switchingValue(pack, question), streams);
    const text = switchingText(switching, { authority: pack.meta.authority, month, members: asked.members, places });
    const outputs = new Map([
      ["switching.csv", switchingCsv(switching)],
      ["switching.txt", text],
    ]);
    told({ text, outputs }, { ...asked, places: places ?? null }, new Map([...base.hashes, ...choice.hashes]));
  }
  watch.lap("simulate");
  streams.note(watch.words());
}

/** What is printed, and the files that say more. */
interface Answer {
  readonly text: string;
  readonly outputs: ReadonlyMap<string, string>;
}

/** One figure at a time, then shares of the variance. */
async function drivers(
  pack: ReturnType<typeof parsePack>,
  question: Question,
  rows: number,
  streams: Streams,
  watch: Stopwatch,
): Promise<Answer> {
  const named = question.of?.length === 1 ? 15 : 6;
  const pairs = Math.max(6, Math.ceil(rows / 5));
  const bars = await doWork(tornado(pack, { ...question, screened: SCREENED, pairs, named }), streams);
  watch.lap("one at a time");
  const splits = await doWork(varianceShares(pack, { ...question, rows }), streams);
  watch.lap("variance");
  const text = sensitivityText(bars, splits, { authority: pack.meta.authority, named, rows, ...told(question) });
  const charts = await Promise.all(
    bars.map(async (each) => [`charts/tornado-${each.outcome.placement}.svg`, await drawTornado(each, named)] as const),
  );
  const csv = [
    ["tornado.csv", tornadoCsv(bars)],
    ["variance.csv", varianceCsv(splits)],
  ] as const;
  return { text, outputs: new Map([...csv, ["sensitivity.txt", text], ...charts]) };
}

function told({ seed, month, scenario }: Question) {
  return { seed, month: month!, scenario: scenario!.name };
}

/** Prints, and writes the folder where one is named. */
function tell(
  out: string | undefined,
  { text, outputs }: Answer,
  terms: object,
  read: FilesRead,
  streams: Streams,
): void {
  if (out !== undefined) writeFolder(out, outputs, analysisRecord("sensitivity", terms, read, outputs));
  streams.out(text);
  if (out !== undefined) streams.out(`\nFiles: ${out}\n`);
}

/** Nobody can tell what is short of places that are not planned. */
function refuseUnplanned({ placement, quantity }: Outcome): void {
  if (quantity === "short") return;
  const message = "is not given, and the data pack plans no places in this kind of home";
  const remedy = `Say how many places there are for ${placement}, as in --places 150.`;
  throw new UsageError([optionIssue("--places", "", message, remedy)]);
}
