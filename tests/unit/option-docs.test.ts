import { join } from "node:path";
import {
  ARRIVALS_BACKTEST,
  COMPARE,
  fieldsOf,
  HINDCAST,
  PLAN,
  PROJECT,
  type Request,
  SWITCHING,
  TORNADO,
  VARIANCE,
} from "@sufficiency/scenarios/advanced";
import ts from "typescript";
import { expect, test } from "vitest";
import { ROOT } from "../support/source.js";

const INDEX = join(ROOT, "packages/scenarios/src/advanced.ts");
const { config } = ts.readConfigFile(join(ROOT, "tsconfig.base.json"), ts.sys.readFile);
const PROGRAM = ts.createProgram([INDEX], ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT).options);

/** What an editor says of each option of an interface, by the option's name. */
function docsOf(options: string): ReadonlyMap<string, string> {
  const checker = PROGRAM.getTypeChecker();
  const file = PROGRAM.getSourceFile(INDEX) as ts.SourceFile;
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(file) as ts.Symbol);
  const found = exported.find(({ name }) => name === options) as ts.Symbol;
  const type = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(found));
  return new Map(
    type.getProperties().map((each) => [each.name, ts.displayPartsToString(each.getDocumentationComment(checker))]),
  );
}

test.each<[string, Request]>([
  ["ProjectOptions", PROJECT],
  ["CompareOptions", COMPARE],
  ["PlanOptions", PLAN],
  ["TornadoOptions", TORNADO],
  ["VarianceOptions", VARIANCE],
  ["SwitchingOptions", SWITCHING],
  ["HindcastOptions", HINDCAST],
  ["ArrivalsBacktestOptions", ARRIVALS_BACKTEST],
])(
  "an editor says of every option of %s what it means, with the bounds and the default of its schema",
  (name, request) => {
    const docs = docsOf(name);
    const fields = fieldsOf(request.library({ given: {} })).filter((field) => field.name !== "scenarios");
    expect([...docs.keys()].sort()).toEqual(fields.map((field) => field.name).sort());
    for (const { name: option, kind, usual, otherwise } of fields) {
      const says = docs.get(option)?.replaceAll(",", "") ?? "";
      expect(says, option).toMatch(/^[A-Z].*\.$/);
      const [bounds] = /[\d.]+ to [\d.]+$/.exec(kind.allowed) ?? [""];
      expect(says, option).toContain(bounds);
      if (typeof usual === "number" && otherwise === undefined) expect(says, option).toContain(`Default ${usual}.`);
    }
  },
);
