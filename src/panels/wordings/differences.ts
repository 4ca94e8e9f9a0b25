import { diffArrays } from "diff";
import { fold } from "../../engine/text";

/** A part of a text: words that another report does not have, or what is around them. */
export interface Run {
  readonly text: string;
  readonly own: boolean;
}

interface Compared {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * Each text in runs. All are compared with the first one, word by word, whatever the case, accents and punctuation: a
 * run is its own if the first has not got it, in the first one if one of the others has not. Null for what there is not, and for another
 * language than the first one's, which is not compared.
 */
export function runsOf(texts: readonly (Compared | null)[]): readonly (readonly Run[] | null)[] {
  const first = texts.find((text) => text !== null);
  const pieces = texts.map((text) => (text && text.language === first?.language ? piecesOf(text) : null));
  const base = pieces.find((piece) => piece !== null);
  if (!base) return pieces.map(() => null);
  for (const piece of pieces) if (piece && piece !== base) compare(base, piece);
  return pieces.map((piece) => piece && joined(piece));
}

/** A word, or what stands between two. */
interface Piece {
  readonly text: string;
  /** Folded; null between words. */
  readonly word: string | null;
  own: boolean;
}

function piecesOf({ text, language }: Compared): Piece[] {
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return [...segments].map(({ segment, isWordLike }) => ({
    text: segment,
    word: isWordLike ? fold(segment).replaceAll("’", "'") : null,
    own: false,
  }));
}

/** Marks in both what the other has not. */
function compare(base: readonly Piece[], other: readonly Piece[]): void {
  const [a, b] = [base, other].map((pieces) => pieces.filter(({ word }) => word !== null)) as [Piece[], Piece[]];
  const words = (pieces: readonly Piece[]) => pieces.map(({ word }) => word);
  let [inA, inB] = [0, 0];
  for (const { added, removed, value } of diffArrays(words(a), words(b))) {
    for (let at = 0; at < value.length; at++) {
      if (added) b[inB++]!.own = true;
      else if (removed) a[inA++]!.own = true;
      else {
        inA++;
        inB++;
      }
    }
  }
}

/** What stands between two words of its own belongs to them. */
function joined(pieces: readonly Piece[]): Run[] {
  const runs: { text: string; own: boolean }[] = [];
  for (const [at, { text, word, own: marked }] of pieces.entries()) {
    const next = pieces.slice(at + 1).find((piece) => piece.word !== null);
    const own = word === null ? runs.at(-1)?.own === true && next?.own === true : marked;
    const last = runs.at(-1);
    if (last?.own === own) last.text += text;
    else runs.push({ text, own });
  }
  return runs;
}
