/** The part of ml-regression that is used; the package ships no types. */
declare module "ml-regression" {
  /** Linear regression by least squares. */
  export class SimpleLinearRegression {
    constructor(x: readonly number[], y: readonly number[]);
    readonly slope: number;
    readonly intercept: number;
    predict(x: number): number;
  }

  /** Least squares on several columns. */
  export class MultivariateLinearRegression {
    constructor(
      x: readonly (readonly number[])[],
      y: readonly (readonly number[])[],
      options?: { intercept?: boolean },
    );
    /** One row a column of x, one value a column of y. */
    readonly weights: readonly (readonly number[])[];
  }
}
