/** Households of one member at each stage of recruitment, by month from the origin. */
export class Recruitment {
  /** During the month; 0 at the origin. `approvals` are all there are, whether or not they come of an enquiry. */
  readonly enquiries: Int32Array;
  readonly applications: Int32Array;
  readonly approvals: Int32Array;
  /** At the end of the month: enquirers who have not applied or gone away, applicants not approved or gone away. */
  readonly enquiring: Int32Array;
  readonly assessing: Int32Array;

  /** `months` run from the origin. */
  constructor(private readonly months: number) {
    const made = () => new Int32Array(months + 1);
    [this.enquiries, this.applications, this.approvals] = [made(), made(), made()];
    [this.enquiring, this.assessing] = [made(), made()];
  }

  /** One household's way: it enquires, may apply, and is decided on. Months may lie before the origin or beyond the end. */
  follow(enquired: number, applies: number, decided: number, hasApplied: boolean): void {
    if (enquired >= 1) this.enquiries[enquired]++;
    this.wait(this.enquiring, enquired, applies);
    if (!hasApplied) return;
    if (applies >= 1 && applies <= this.months) this.applications[applies]++;
    this.wait(this.assessing, applies, decided);
  }

  /** From the end of the first month to the end of the one before the last. */
  private wait(stage: Int32Array, since: number, until: number): void {
    for (let t = Math.max(0, since); t < until && t <= this.months; t++) stage[t]++;
  }
}
