import { checkCoding } from "../../dossier/codingRules";
import type { TableBuilder } from "../../dossier/tableBuilder";
import type { Coding } from "../../dossier/types";
import type { Articles, Entry } from "./articles";
import type { FaultBook } from "./faultBook";
import { quoted } from "./faultBook";
import { kept } from "./ids";
import { LIMITS } from "./limits";

/** A coding that is filled anew for each row. */
export type Draft = { -readonly [K in keyof Coding]: Coding[K] };

/** Where codings go: each is checked by the codebook's rules, and only a sound one is put into the table. */
export class Codings {
  readonly #builder: Pick<TableBuilder, "add">;
  readonly #articles: Articles;
  readonly #faults: FaultBook;
  /** Null where rows are numbered: such ids are never taken. */
  readonly #ids: Set<string> | null;
  readonly #speakers = new Map<string, string | null>();

  constructor(builder: Pick<TableBuilder, "add">, articles: Articles, faults: FaultBook, numbered = false) {
    this.#ids = numbered ? null : new Set();
    this.#builder = builder;
    this.#articles = articles;
    this.#faults = faults;
  }

  /** Adds a coding with what has been found wrong of its row so far, and ends the row. */
  add(draft: Draft, entry: Entry | null, places: readonly string[], saidFrom: number | null): void {
    const faults = this.#faults;
    // What could not be read is told once, not again as missing.
    if (faults.rowSound) checkCoding(draft, this.#report);
    if (this.#ids && (this.#ids.has(draft.id) || this.#articles.hasId(draft.id)))
      faults.add("coding", "the id is taken", `${quoted(draft.id)} is taken`);
    if (draft.end <= draft.start) faults.add("end", "is not behind the start");
    if (entry) {
      if (entry.length !== null && draft.end > entry.length)
        faults.add(
          "end",
          "is behind the end of the text",
          `${draft.end} is behind the end of the text, ${entry.length}`,
        );
      if (draft.kind === "statement" && saidFrom !== null && saidFrom > entry.reported.end)
        faults.add("said", "is after the article", `${draft.said} is after the article, ${entry.reported.text}`);
    }
    if (draft.quote !== null && tooManyWords(draft.quote))
      faults.add("quote", `has more than ${LIMITS.quoteWords} words`);
    const { utterance } = draft;
    const speaker = utterance === null ? undefined : this.#speakers.get(utterance);
    if (speaker !== undefined && speaker !== draft.speaker)
      faults.add(
        "utterance",
        "has another speaker in another row",
        `${quoted(utterance!)} has another speaker, ${speaker}`,
      );
    if (!faults.rowEnds() || !entry) return;
    this.#ids?.add(kept(draft.id));
    if (utterance !== null && speaker === undefined) {
      draft.utterance = kept(utterance);
      this.#speakers.set(draft.utterance, draft.speaker);
    }
    this.#builder.add(draft, this.#articles.take(entry, draft.end), places);
  }

  readonly #report = (key: keyof Coding, message: string, ...deeper: string[]) =>
    this.#faults.add([key, ...deeper].join("."), message);
}

/** More words than may be quoted; a word is what stands between spaces and has a letter or digit in it. */
function tooManyWords(text: string): boolean {
  // So many words need as many spaces between them.
  if (text.length < 2 * LIMITS.quoteWords + 1) return false;
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > LIMITS.quoteWords;
}
