/** The part of ml-regression that is used; the package ships no types. */
declare module "ml-regression" {
  /** Least-squares straight line. */
  export class SimpleLinearRegression {
    constructor(x: readonly number[], y: readonly number[]);
    readonly slope: number;
    readonly intercept: number;
    predict(x: number): number;
  }
}
