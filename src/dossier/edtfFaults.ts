import type { EdtfFault } from "./edtf";

const WORDS: Readonly<Record<EdtfFault["fault"], string>> = {
  shape: "is not a date: write 2025, 2025-02 or 2025-02-09, then ?, ~ or % if need be",
  month: "has no such month",
  day: "has no such day",
  set: "is no set, which is written [2025-02,2025-03], with ? or ~ inside the brackets",
  one: "is a set and needs at least two dates",
  interval: "is no interval, which has two dates",
  order: "ends before it starts",
};

/** Why a text is no date, as a sentence that names the text and, where it has several dates, the one at fault. */
export function faultWords(text: string, { fault, part }: EdtfFault): string {
  return `${text === part ? "" : `"${text}": `}"${part}" ${WORDS[fault]}`;
}
