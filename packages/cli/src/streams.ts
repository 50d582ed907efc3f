/** Where a command's words go. */
export interface Streams {
  /** Results: stdout. */
  readonly out: (text: string) => void;
  /** A line about the run: stderr. */
  readonly note: (line: string) => void;
  /** Members done of all: drawn on stderr when it is a terminal. */
  readonly progress: (done: number, total: number) => void;
}

/** The process's own streams. */
export function processStreams(): Streams {
  return {
    out: (text) => void process.stdout.write(text),
    note: (line) => void process.stderr.write(`${line}\n`),
    progress: (done, total) => {
      if (!process.stderr.isTTY) return;
      process.stderr.write(`\r${done} of ${total} members${done >= total ? "\n" : ""}`);
    },
  };
}
