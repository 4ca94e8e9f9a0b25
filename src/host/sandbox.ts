/** The frame's own side of an embed: of the frames that are made here, and of those that are written to be copied. */

/** Nothing that the visitor has: the embed's origin is opaque, and links out of it open outside. */
export const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** Of the frame's own box: where it is another than the embed's, browsers put an opaque ground behind a transparent page. */
export function schemeOf(theme: unknown): string {
  return theme === "dark" ? "dark" : theme === "auto" ? "light dark" : "light";
}
