import type { Names } from "../dossier/names";
import { type Field, NONE, type Table, type TextBlock } from "../dossier/table";
import type { Dossier } from "../dossier/types";
import { rowsWhere } from "./ground";
import { fold, spellingsOf, wordsOf } from "./text";

/**
 * Searches the codings of a table [contract 2.3] without a text for each of them: names once a value, and paraphrases and
 * quotes, folded, in long stretches of many rows.
 */
export class Search {
  readonly #size: number;
  /** What rows have by code: texts in which a word may be. */
  readonly #named: readonly Field<string>[];
  readonly #texts: readonly FoldedTexts[];

  /** Throws the promise of the texts where they are still on their way. */
  constructor(dossier: Dossier, { size, article, fields, texts }: Table, names: Names) {
    const { issue, speaker, actors, via } = fields;
    const spelled = (ids: readonly (string | null)[]) => folded(ids.flatMap((id) => spellingsOf(id, names)));
    this.#size = size;
    this.#named = [
      { codes: issue.codes, values: issue.values.map((id) => folded([names.issues.get(id ?? "")?.name ?? ""])) },
      { codes: speaker.codes, values: speaker.values.map((id) => spelled([id])) },
      { codes: actors.codes, values: actors.values.map(spelled) },
      { codes: via.codes, values: via.values.map(spelled) },
      { codes: article, values: dossier.articles.map(({ outlet }) => spelled([outlet])) },
    ];
    this.#texts = [texts.paraphrase.all(), texts.quote.all()].map((block) => new FoldedTexts(block));
  }

  /** Rows that have every word, rising. */
  find(q: string): Uint32Array {
    const has = wordsOf(q).map((word) => this.#with(word));
    return rowsWhere(
      ...(has.length > 0 ? has : [new Uint8Array(this.#size).fill(1)]).map((one) => [one, [false, true]] as const),
    );
  }

  /** By row: 1 where the word is part of a name or a text. */
  #with(word: string): Uint8Array {
    const found = new Uint8Array(this.#size);
    for (const { codes, values } of this.#named) {
      const has = Uint8Array.from(values, (text) => (text.includes(word) ? 1 : 0));
      if (has.includes(1)) for (let row = 0; row < found.length; row++) found[row]! |= has[codes[row]!]!;
    }
    for (const texts of this.#texts) texts.mark(word, found);
    return found;
  }
}

/** Texts of many rows, folded, one after the other in long stretches. */
class FoldedTexts {
  readonly #block: TextBlock;
  readonly #stretches: readonly Stretch[];

  constructor(block: TextBlock) {
    this.#block = block;
    this.#stretches = Array.from({ length: Math.ceil(block.ends.length / ROWS) }, (_, at) =>
      stretchOf(block, at * ROWS),
    );
  }

  /** Sets the flag of each row whose text has the word. */
  mark(word: string, found: Uint8Array): void {
    for (const { text, first, ends } of this.#stretches) {
      let row = 0;
      for (let at = text.indexOf(word); at >= 0; ) {
        while (ends[row]! <= at) row++;
        const whole = at + word.length <= ends[row]! && !this.#isNone(first + row);
        if (whole) found[first + row] = 1;
        at = text.indexOf(word, whole ? ends[row]! : at + 1);
      }
    }
  }

  #isNone(row: number): boolean {
    const start = row === 0 ? 0 : this.#block.ends[row - 1]!;
    return this.#block.bytes[start] === NONE && this.#block.ends[row]! > start;
  }
}

interface Stretch {
  readonly first: number;
  readonly text: string;
  /** Where the text of each row ends. */
  readonly ends: Uint32Array;
}

const ROWS = 4096;

function stretchOf({ bytes, ends }: TextBlock, first: number): Stretch {
  const own = ends.subarray(first, first + ROWS);
  const start = first === 0 ? 0 : ends[first - 1]!;
  const text = DECODER.decode(bytes.subarray(start, own.at(-1)));
  // As many characters as bytes: nothing but ASCII (and texts that are not there), of which no character becomes two.
  if (text.length === own.at(-1)! - start)
    return { first, text: text.toUpperCase(), ends: own.map((end) => end - start) };
  let from = start;
  let length = 0;
  const texts = Array.from(own, (end) => {
    const one = fold(DECODER.decode(bytes.subarray(from, end)));
    from = end;
    return one;
  });
  return { first, text: texts.join(""), ends: own.map((_, row) => (length += texts[row]!.length)) };
}

function folded(texts: readonly string[]): string {
  return fold(texts.join("\n"));
}

const DECODER = new TextDecoder();
