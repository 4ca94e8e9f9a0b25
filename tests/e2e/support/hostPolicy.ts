import { createHash } from "node:crypto";

interface Needs {
  /** The text of each script that stands in the page. */
  readonly inline?: readonly string[];
  /** Addresses whose origins may send scripts, and frames. */
  readonly scripts?: readonly string[];
  readonly frames?: readonly string[];
}

/**
 * The policy (Content-Security-Policy) of a page of somebody else's, as strict as Parley's own: what it needs is named, scripts
 * in the page by their hashes, and no text becomes markup (Trusted Types).
 */
export function hostPolicy({ inline = [], scripts = [], frames = [] }: Needs): string {
  const hashes = inline.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src ${listed([...hashes, ...scripts.map(originOf)])}`,
    `frame-src ${listed(frames.map(originOf))}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

const listed = (sources: readonly string[]) => sources.filter((one) => one !== "null").join(" ") || "'none'";

const originOf = (address: string) => new URL(address).origin;
