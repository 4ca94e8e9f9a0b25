import type { Codes, Table } from "../dossier/table";
import type { Dossier } from "../dossier/types";
import { originOf, type Units } from "./columns";

/** The units of a table's codings, read off it when somebody asks: what counts codings alone never does. */
export function unitsOf({ articles }: Dossier, { size, article, fields: { utterance, via } }: Table): Units {
  const codes = new Map<string, number>();
  const codeOf = (id: string) => codes.get(id) ?? codes.set(id, codes.size).size - 1;
  const named = Int32Array.from(via.values, ([innermost]) => (innermost === undefined ? -1 : codeOf(innermost)));
  const otherwise = Uint32Array.from(articles, (one) => codeOf(originOf([], one).origin));
  const origin = new Uint32Array(size);
  const assumed = new Uint8Array(size);
  place(origin, assumed, via.codes, article, named, otherwise);
  return {
    utterance: toldApart(utterance.codes, utterance.values.indexOf(null), utterance.values.length),
    origin,
    assumed,
  };
}

/** A number of its own for each row that reports what no other does. */
function toldApart(codes: Codes, alone: number, first: number): Uint32Array {
  const out = new Uint32Array(codes.length);
  let free = first;
  for (let row = 0; row < codes.length; row++) out[row] = codes[row] === alone ? free++ : codes[row]!;
  return out;
}

function place(
  origin: Uint32Array,
  assumed: Uint8Array,
  vias: Codes,
  articles: Codes,
  named: Int32Array,
  otherwise: Uint32Array,
): void {
  for (let row = 0; row < vias.length; row++) {
    const by = named[vias[row]!]!;
    origin[row] = by < 0 ? otherwise[articles[row]!]! : by;
    assumed[row] = by < 0 ? 1 : 0;
  }
}
