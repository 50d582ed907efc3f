/**
 * How long households go on. Each has a wait of its own, a standard exponential, and stops in the month in which the
 * rates of stopping that it has lived through add up to it: of many households a share 1 - exp(-leaving / 12) stop in
 * each month, and a higher rate never keeps one longer.
 */
export class Tenure {
  /** By month from the origin: rates of stopping added up. */
  private readonly lived: Float64Array;

  /** `months` run from the origin; `leaving` is the yearly rate of stopping in each, from the first after it. */
  constructor(months: number, leaving: (month: number) => number) {
    this.lived = new Float64Array(months + 1);
    for (let t = 1; t < this.lived.length; t++) this.lived[t] = this.lived[t - 1] + leaving(t) / 12;
  }

  /** Whether a household that was there at the end of `since` is there at the end of `month`. */
  lasts(since: number, wait: number, month: number): boolean {
    return this.lived[month] - this.lived[since] < wait;
  }

  /** The month at whose end a household that was there at the end of `since` is gone; beyond the last if it stays. */
  end(since: number, wait: number): number {
    let [there, gone] = [since, this.lived.length];
    if (this.lasts(since, wait, gone - 1)) return gone;
    while (gone - there > 1) {
      const middle = (there + gone) >> 1;
      if (this.lasts(since, wait, middle)) there = middle;
      else gone = middle;
    }
    return gone;
  }
}
