import { cut } from "../../dossier/cut";
import { daysOf } from "../../dossier/days";
import { parseEdtf } from "../../dossier/edtf";
import { faultWords } from "../../dossier/edtfFaults";
import { kept } from "./ids";

/** A date of the file in EDTF with its days, or what is wrong with it. */
export type ReadDate =
  | { readonly text: string; readonly start: number; readonly end: number }
  | { readonly fault: string };

/** Reads dates, each text once. */
export class Dates {
  readonly #read = new Map<string, ReadDate>();

  /**
   * A date in EDTF. Beside it a time of ISO 8601, of which the day is taken, and eight digits, as event tables write a day.
   * What names a day in another order is a fault: nothing is guessed.
   */
  read(text: string): ReadDate {
    const known = this.#read.get(text);
    if (known) return known;
    const read = readOne(text);
    if (this.#read.size < MOST_KEPT) this.#read.set(kept(text), read);
    return read;
  }
}

const MOST_KEPT = 100_000;
const TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?( ?(Z|[+-]\d{2}:?\d{2}))?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

function readOne(given: string): ReadDate {
  const text = given.trim().replace(TIME, "$1").replace(DIGITS, "$1-$2-$3");
  const date = parseEdtf(text);
  if ("fault" in date) return { fault: faultWords(cut(text, 60), { ...date, part: cut(date.part, 60) }) };
  const { start, end } = daysOf(text);
  return { text: kept(text), start, end };
}
