/** A host in the letters that its owner would write; null where that is how it is asked. */
export function unicodeOf(host: string): string | null {
  if (!/(^|\.)xn--/.test(host)) return null;
  const labels = host.split(".").map((label) => (label.startsWith("xn--") ? decoded(label.slice(4)) : label));
  if (labels.includes(null)) return null;
  const written = labels.join(".");
  // What the browser would read as another host is not shown as this one.
  return URL.canParse(`https://${written}`) && new URL(`https://${written}`).hostname === host ? written : null;
}

const BASE = 36;

/** RFC 3492, 6.2; null where the text is no punycode. */
function decoded(text: string): string | null {
  const end = text.lastIndexOf("-");
  const letters = end > 0 ? [...text.slice(0, end)].map((letter) => letter.charCodeAt(0)) : [];
  const digits = text.slice(end + 1);
  let [code, at, bias] = [128, 0, 72];
  for (let read = 0; read < digits.length; ) {
    const before = at;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(digits[read++] ?? "?");
      if (digit < 0) return null;
      at += digit * weight;
      const threshold = Math.min(26, Math.max(1, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const size = letters.length + 1;
    bias = adapted(at - before, size, before === 0);
    code += Math.floor(at / size);
    at %= size;
    if (code > 0x10ffff) return null;
    letters.splice(at++, 0, code);
  }
  return String.fromCodePoint(...letters);
}

function adapted(delta: number, size: number, first: boolean): number {
  let left = Math.floor(delta / (first ? 700 : 2));
  left += Math.floor(left / size);
  let k = 0;
  for (; left > 455; k += BASE) left = Math.floor(left / 35);
  return k + Math.floor((36 * left) / (left + 38));
}
