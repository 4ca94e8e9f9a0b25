/** Where the files that others embed stand. */

export interface Place {
  /** Absolute, of the folder of the build; ends with `/`. */
  readonly base: string;
  /** Whether the build wrote oEmbed files there. */
  readonly oEmbed: boolean;
}

/**
 * The place that the build was told (PARLEY_URL), which then stands in the page as the address of its oEmbed files; else
 * the one that the page was loaded from.
 */
export function placeOf(page: Document): Place {
  const told = page.querySelector<HTMLLinkElement>('link[rel="alternate"][type="application/json+oembed"]')?.href;
  return told ? { base: new URL("..", told).href, oEmbed: true } : { base: ownBase(page), oEmbed: false };
}

/** The folder that the page itself was loaded from. */
export function ownBase(page: Document): string {
  return new URL(".", page.location.href.replace(/[?#].*$/s, "")).href;
}

/** Whether nobody but this machine can load from there. */
export function isLocal(base: string): boolean {
  const { protocol, hostname } = new URL(base);
  return protocol === "file:" || /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
