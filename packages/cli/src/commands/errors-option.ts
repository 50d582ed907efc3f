import { Option } from "commander";

/** How a command prints what is wrong with its input. */
export function errorsOption(): Option {
  return new Option("--errors <form>", "how issues are printed on stderr").choices(["text", "json"]).default("text");
}
