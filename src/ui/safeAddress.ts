/**
 * The address that a text from elsewhere names, if a link may lead there: http or https, a host, nobody's name or password.
 * Null for everything else. Browsers skip blanks and controls and take `\` for `/`; what is read otherwise than it is written
 * is no address here.
 */
export function safeAddress(text: string): URL | null {
  if (!WRITTEN.test(text) || !URL.canParse(text)) return null;
  const address = new URL(text);
  const plain = address.username === "" && address.password === "" && address.hostname !== "";
  return plain && (address.protocol === "https:" || address.protocol === "http:") ? address : null;
}

/** The host stands between `//` and the first of `/ ? #`, and has no `@` in it. */
const WRITTEN = /^https?:\/\/[^/?#@\s\\\p{C}]+([/?#][^\s\\\p{C}]*)?$/iu;
