import type { Html } from "../html/html.js";

/** What a figure that is no fan and no bars says beside its drawing. */
export interface FigureWords {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  /** What the chart says, in a sentence: its heading. */
  readonly finding: string;
  /** How to read it. */
  readonly key: string;
  readonly alternative: string;
  /** The numbers behind it. */
  readonly table: Html;
}

/** A figure and the drawing of it. */
export interface Figure extends FigureWords {
  /** A whole SVG document, the same bytes on every run. */
  readonly svg: string;
  /** Of the drawing, in pixels before it is scaled, its title among them. */
  readonly height: number;
}
