/**
 * The id of a text (docs/import.md): one that is an id stays as it is. Of any other, letters lose their marks and become
 * lower case, and whatever is no letter a–z or digit becomes one hyphen. Where letters or digits of another script are lost
 * a short number of the text follows, so that two names never become one by losing what sets them apart.
 */
export function idOf(text: string): string {
  if (ID.test(text) && text.length <= LONGEST) return text;
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const plain = folded
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const whole = plain.length <= LONGEST && !/[^\P{L}a-z]|[^\P{N}0-9]/u.test(folded);
  if (whole && plain !== "") return plain;
  return `${plain.slice(0, LONGEST - 12).replace(/-+$/, "") || "x"}-${numberOf(folded.normalize("NFC"))}`;
}

const ID = /^[a-z0-9][a-z0-9-]*$/;
const LONGEST = 80;

/** 53 bits of a text, in base 36. */
function numberOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/**
 * A text of its own memory. What is cut out of a piece of a file keeps the whole piece alive, which for a million ids would
 * be the whole file.
 */
export function kept(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
