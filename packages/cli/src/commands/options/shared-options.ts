import { Option } from "commander";

/** How a command prints what is wrong with its input. */
export function errorsOption(): Option {
  return new Option("--errors <form>", "how issues are printed on stderr").choices(["text", "json"]).default("text");
}

/** The data pack that a command reads. */
export function packOption(): Option {
  return new Option("--pack <folder>", "data pack (default: data/packs/kent-2025)");
}

/** The scenarios of a command. */
export function scenarioOption(): Option {
  const names = "names of the data pack's scenarios, or YAML or JSON files";
  return new Option("--scenario <name...>", `scenario or scenarios to project: ${names}`);
}

/** Where a command writes its folder. */
export function outOption(files = ""): Option {
  return new Option("--out <folder>", `folder to write${files}; an earlier output is replaced as a whole`);
}
