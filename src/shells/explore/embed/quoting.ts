/** A text inside another language, so that its reader gets back the very text. */

/** For the value of an attribute in HTML, between double quotes, or a text between tags. */
export function inHtml(text: string): string {
  return whole(text)
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\0", "\uFFFD")
    .replaceAll("\r", "&#13;");
}

/** For an attribute in JSX: quotes where nothing in it means anything there, else an expression. */
export function inJsx(value: unknown): string {
  const plain = typeof value === "string" && /^(?:[^"&<>{}\\\p{C}\p{Z}]| )*$/u.test(value);
  return plain ? `"${value}"` : `{${expression(value)}}`;
}

/** For the words of a link in Markdown: a backslash before whatever means something inside of a line there. */
export function inMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#&~|!$^@=]/g, "\\$&");
}

/** For the address of a link in Markdown. In an address all of these may be written so; `&` could begin a named sign. */
export function markdownAddress(address: string): string {
  return address
    .replace(/[()\\<>*_~`'[\]\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
    .replaceAll("&", "&amp;");
}

/** One line, and nothing that cannot be seen. */
export function oneLine(text: string): string {
  return whole(text)
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .trim();
}

/** Half of a pair of code units is no sign. */
function whole(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD");
}

/** As a programmer writes it: `{ speaker: ["trump"], min: 2 }`. */
function expression(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(expression).join(", ")}]`;
  if (typeof value !== "object" || value === null)
    return JSON.stringify(typeof value === "string" ? whole(value) : value);
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${expression(one)}`);
  return pairs.length > 0 ? `{ ${pairs.join(", ")} }` : "{}";
}
