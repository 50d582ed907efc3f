/** How long each part of a command took, for stderr only. */
export class Stopwatch {
  private last = performance.now();
  private readonly laps: string[] = [];

  /** Ends the part of that name. */
  lap(name: string): void {
    const now = performance.now();
    this.laps.push(`${name} ${((now - this.last) / 1000).toFixed(1)} s`);
    this.last = now;
  }

  /** Every part so far on one line. */
  words(): string {
    return this.laps.join(", ");
  }
}
