import { run } from "@sufficiency/cli";

/** Runs a command in this process and keeps what it says. */
export async function sufficiency(...words: string[]) {
  let [stdout, stderr] = ["", ""];
  const status = await run(words, {
    out: (text) => {
      stdout += text;
    },
    note: (line) => {
      stderr += `${line}\n`;
    },
    progress: () => undefined,
  });
  return { status, stdout, stderr };
}
