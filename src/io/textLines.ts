export interface TextLine {
  readonly text: string;
  /** Of what is seen of it, on the page. */
  readonly rect: DOMRect;
}

/** A text as the page breaks it into lines, without the white space at their ends. */
export function linesOf(node: Text): readonly TextLine[] {
  const { data } = node;
  if (data.trim() === "") return [];
  const range = document.createRange();
  const rectOf = (from: number, to: number) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  };
  return brokenAt(node, range).flatMap(([from, to], at, all) => {
    const part = data.slice(from, to);
    const start = from + (part.length - part.trimStart().length);
    const end = from + part.trimEnd().length;
    if (start >= end) return [];
    const rect = rectOf(start, end);
    if (rect.width === 0) return [];
    // A word that the browser has divided shows a hyphen that is not in the text.
    const divided = at + 1 < all.length && end === to && /\p{L}$/u.test(part) && /^\p{L}/u.test(data.slice(to));
    return [{ text: data.slice(start, end).replace(/\s+/g, " ") + (divided ? "-" : ""), rect }];
  });
}

/** The stretches of a text that stand on one line each. */
function brokenAt(node: Text, range: Range): (readonly [from: number, to: number])[] {
  const { data } = node;
  range.selectNodeContents(node);
  if (range.getClientRects().length < 2) return [[0, data.length]];
  const stretches: [number, number][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  let at = 0;
  for (const char of data) {
    range.setStart(node, at);
    range.setEnd(node, at + char.length);
    const rect = range.getBoundingClientRect();
    const last = stretches.at(-1);
    if (!last || (rect.width > 0 && rect.top >= bottom)) stretches.push([at, at + char.length]);
    else last[1] = at + char.length;
    if (rect.width > 0) bottom = rect.top + rect.height / 2;
    at += char.length;
  }
  return stretches;
}
