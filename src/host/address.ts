/**
 * The address of embed.html, of its own or of the folder that it stands in, with or without a last stroke. Null if it is none
 * that a page can have.
 */
export function addressOf(text: string, base: string): string | null {
  if (!URL.canParse(text, base)) return null;
  const { protocol, origin, host, pathname } = new URL(text, base);
  if (!/^(https?|file):$/.test(protocol)) return null;
  const page = pathname.endsWith(".html") ? pathname : `${pathname.replace(/\/?$/, "/")}embed.html`;
  return `${protocol === "file:" ? `file://${host}` : origin}${page}`;
}
