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
const MOST_ROW = 64;
/** With these it grows, by steps, and no further. */
const EASY_COLUMN = 110;
const EASY_ROW = 34;
const GROWTHS = [1.5, 1.4, 1.3, 1.2, 1.1];
const TEXT = 15;
const NAME = 13.2;
/** A column's header is at least so high, in CSS pixels at any scale. */
const LEAST_HEAD = 34;
const LETTER = 6.2;
/** Beside a name: the sign of its party, and space. */
const SIGN = 24;

interface SceneRoom extends Room {
  /** How high each row is, in CSS pixels. */
  readonly row: number;
  /** How much larger than usual its text is: a small matrix grows with the room it has. */
  readonly scale: number;
}

/** How many rows and columns of a matrix have room in a box, and how large they may be drawn there. */
export function roomFor(matrix: MatrixRows, { width, height }: Box, scale: number): SceneRoom {
  const side = sideOf(width, scale);
  const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.floor((width - side) / (scale * COLUMN))));
  const drawn = Math.min(columns, matrix.columns.length);
  const { head, least } = heightsOf(matrix, width, drawn, scale);
  const rows = Math.min(MOST_ROWS, matrix.rows.length, Math.max(1, Math.floor((height - head) / least)));
  const row = Math.floor(Math.min(scale * MOST_ROW, Math.max(least, (height - head) / rows)));
  for (const grow of GROWTHS) {
    const grown = scale * grow;
    if (width - sideOf(width, grown) < drawn * grown * EASY_COLUMN) continue;
    const larger = heightsOf(matrix, width, drawn, grown);
    const each = Math.min(scale * MOST_ROW, (height - larger.head) / rows);
    if (each >= Math.max(larger.least, grown * EASY_ROW)) return { rows, columns, row: Math.floor(each), scale: grown };
  }
  return { rows, columns, row, scale };
}

/** In CSS pixels: the head with the names of so many columns, and the lowest row that holds every name. */
function heightsOf(matrix: MatrixRows, width: number, columns: number, scale: number) {
  const side = sideOf(width, scale);
  const column = (width - side) / columns / scale;
  const most = (names: readonly { readonly name: string }[], room: number) =>
    Math.max(1, ...names.map(({ name }) => linesOf(name, room)));
  return {
    head: Math.max(LEAST_HEAD, scale * TEXT * most(matrix.columns, column - 4) + 4),
    least: scale * Math.max(LEAST_ROW, NAME * most(matrix.rows, side / scale - SIGN) + 2),
  };
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
