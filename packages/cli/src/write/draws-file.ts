import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** JSON lines written beside the file and put in its place when whole, so that the file is old or complete. */
export class DrawsFile {
  private readonly fresh: string;
  private readonly handle: number;
  private open = true;

  constructor(private readonly path: string) {
    this.fresh = join(dirname(resolve(path)), `.sufficiency-draws-${process.pid}`);
    this.handle = openSync(this.fresh, "w");
  }

  add(line: object): void {
    writeSync(this.handle, `${JSON.stringify(line)}\n`);
  }

  /** Ends the file and puts it where it was asked for. */
  finish(): void {
    this.close();
    renameSync(this.fresh, resolve(this.path));
  }

  /** Takes away what was not finished; after `finish` it does nothing. */
  discard(): void {
    this.close();
    rmSync(this.fresh, { force: true });
  }

  private close(): void {
    if (this.open) closeSync(this.handle);
    this.open = false;
  }
}
