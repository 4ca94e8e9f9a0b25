import type { MatrixRows } from "../../engine/rows";
import type { Box } from "../../ui/box";
import type { Room } from "./cut";
import { sideOf } from "./Matrix";

/** More than this nobody takes in while somebody speaks. */
const MOST_ROWS = 7;
const MOST_COLUMNS = 6;
/** Sizes at a text scale of 1, in CSS pixels: a column at its narrowest, a row at its lowest and highest, a line of text, a letter. */
const COLUMN = 74;
const LEAST_ROW = 25;
const MOST_ROW = 40;
const TEXT = 15;
const NAME = 13.2;
/** A column's header is at least so high, in CSS pixels at any scale. */
const LEAST_HEAD = 34;
const LETTER = 6.2;
/** Beside a name: the sign of its party, and space. */
const SIGN = 24;

/** How many rows and columns of a matrix have room in a box, and how high each row is, in CSS pixels. */
export function roomFor(matrix: MatrixRows, { width, height }: Box, scale: number): Room & { readonly row: number } {
  const side = sideOf(width, scale);
  const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.floor((width - side) / (scale * COLUMN))));
  const column = (width - side) / Math.min(columns, matrix.columns.length) / scale;
  const most = (names: readonly { readonly name: string }[], room: number) =>
    Math.max(1, ...names.map(({ name }) => linesOf(name, room)));
  const head = Math.max(LEAST_HEAD, scale * TEXT * most(matrix.columns, column - 4) + 4);
  const least = scale * Math.max(LEAST_ROW, NAME * most(matrix.rows, side / scale - SIGN) + 2);
  const rows = Math.min(MOST_ROWS, matrix.rows.length, Math.max(1, Math.floor((height - head) / least)));
  return { rows, columns, row: Math.floor(Math.min(scale * MOST_ROW, Math.max(least, (height - head) / rows))) };
}

/** The height of a small text in a column of that width, in CSS pixels. */
export function heightOf(text: string, width: number, scale: number): number {
  return scale * (1.15 * TEXT * linesOf(text, width / scale) + 8);
}

/** Into how many lines a text goes, word by word. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let at = 0;
  for (const word of text.split(" ")) {
    const long = LETTER * word.length;
    if (at > 0 && at + LETTER + long > width) {
      lines++;
      at = long;
    } else at += (at > 0 ? LETTER : 0) + long;
  }
  return lines;
}
