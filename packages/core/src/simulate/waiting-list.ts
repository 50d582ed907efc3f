/** Children in reception: the cell they are counted in, month of birth, days of arriving and leaving, and whether they are retained. */
export class WaitingList {
  length = 0;
  cell = new Int32Array(1024);
  birthMonth = new Int32Array(1024);
  /** Day of arriving, counted from the first day of the current month; 0 for those who were there before. */
  arrived = new Int32Array(1024);
  /** Day of leaving, counted in the same way; 0 or more. */
  leaves = new Int32Array(1024);
  /** 1 for a child who stays with the council, 0 for one to be transferred. */
  retained = new Uint8Array(1024);

  clear(): void {
    this.length = 0;
  }

  add(cell: number, birthMonth: number, arrived: number, leaves: number, retained: boolean): void {
    if (this.length === this.cell.length) this.grow();
    this.cell[this.length] = cell;
    this.birthMonth[this.length] = birthMonth;
    this.arrived[this.length] = arrived;
    this.leaves[this.length] = leaves;
    this.retained[this.length++] = retained ? 1 : 0;
  }

  /** Entry i is still there when a month of so many days ends. */
  stayOn(i: number, days: number): void {
    this.arrived[i] = 0;
    this.leaves[i] -= days;
  }

  /** Drops entry i by moving the last one into its place. */
  drop(i: number): void {
    const last = --this.length;
    this.cell[i] = this.cell[last];
    this.birthMonth[i] = this.birthMonth[last];
    this.arrived[i] = this.arrived[last];
    this.leaves[i] = this.leaves[last];
    this.retained[i] = this.retained[last];
  }

  private grow(): void {
    const larger = <A extends Int32Array | Uint8Array>(old: A, fresh: A): A => {
      fresh.set(old);
      return fresh;
    };
    const size = 2 * this.cell.length;
    this.cell = larger(this.cell, new Int32Array(size));
    this.birthMonth = larger(this.birthMonth, new Int32Array(size));
    this.arrived = larger(this.arrived, new Int32Array(size));
    this.leaves = larger(this.leaves, new Int32Array(size));
    this.retained = larger(this.retained, new Uint8Array(size));
  }
}
