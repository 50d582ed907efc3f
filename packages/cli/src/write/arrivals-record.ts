import { sha256 } from "../digest.js";
import { programVersion } from "../read/version.js";

/** What a run of the arrivals models was asked. */
interface Asked {
  readonly model: { readonly name: string };
  readonly members: number;
  readonly seed: string;
  readonly hashes: ReadonlyMap<string, string>;
}

/** run.json of the arrivals commands: no time and no path, so that it is the same bytes wherever it is run. */
export function arrivalsRecord(command: string, asked: Asked, files: ReadonlyMap<string, string>): string {
  const record = {
    program: "sufficiency",
    version: programVersion(),
    command,
    method: asked.model.name,
    seed: asked.seed,
    members: asked.members,
    inputs: sorted(asked.hashes),
    outputs: sorted(new Map([...files].map(([name, text]) => [name, sha256(text)]))),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function sorted(hashes: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
