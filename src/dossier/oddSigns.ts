import { mixedIn, scriptOf } from "./scripts";
import { skeleton } from "./skeleton";

/** A stretch of a name. */
export interface Stretch {
  readonly text: string;
  /** What its signs are, where they are not those of the name beside it, or not of the script of the others: "Cyrillic". */
  readonly odd: string | null;
}

/**
 * Names that look alike, each cut where its signs are others than those of the rest at the same place; one name that mixes scripts,
 * where they are not of the script that most of its letters have. The stretches of a name are the name.
 */
export function oddSigns(names: readonly string[]): readonly (readonly Stretch[])[] {
  const [only] = names;
  if (names.length === 1 && only !== undefined) {
    const usual = mixedIn(only) && usualScript(only);
    const odd = (sign: string) => usual !== null && ![usual, null].includes(scriptOf(sign));
    return [stretches([...only].map((sign) => [sign, odd(sign)]))];
  }
  const placed = names.map(places);
  const count = new Map<string, number>();
  for (const signs of placed) for (const { at } of signs) count.set(at, (count.get(at) ?? 0) + 1);
  return placed.map((signs) => stretches(signs.map(({ sign, at }) => [sign, count.get(at) !== names.length])));
}

function usualScript(name: string): string | null {
  const count = new Map<string | null, number>();
  for (const letter of name.match(/\p{L}/gu) ?? []) count.set(scriptOf(letter), (count.get(scriptOf(letter)) ?? 0) + 1);
  return [...count].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** Each sign with its place in what the name looks like. */
function places(name: string): readonly { readonly sign: string; readonly at: string }[] {
  let from = 0;
  return [...name].map((sign) => {
    const at = `${from} ${sign}`;
    from += skeleton(sign).length;
    return { sign, at };
  });
}

function stretches(signs: readonly (readonly [sign: string, odd: boolean])[]): readonly Stretch[] {
  const all: { text: string; odd: string | null }[] = [];
  for (const [sign, isOdd] of signs) {
    const odd = isOdd ? natureOf(sign) : null;
    const last = all.at(-1);
    if (last && last.odd === odd) last.text += sign;
    else all.push({ text: sign, odd });
  }
  return all;
}

function natureOf(sign: string): string {
  if (skeleton(sign) === "") return "unseen";
  return scriptOf(sign) ?? (/\p{N}/u.test(sign) ? "digit" : "sign");
}
