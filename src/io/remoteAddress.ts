/** Which addresses of other hosts a dossier may be loaded from, and what is said of the others. Nothing is asked here. */
import { MANIFEST } from "./dossierFolder";
import { unicodeOf } from "./punycode";
import { MAX_ADDRESS } from "./remoteLimits";

export interface RemoteAddress {
  readonly url: URL;
  /** As the browser asks it. */
  readonly host: string;
  /** As it would be written, where that differs. */
  readonly written: string | null;
  /** The SHA-256 that the link promises, null where it promises none. */
  readonly sha256: string | null;
}

/** Names that lead into a network of one's own, or nowhere (RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476). */
const NOT_PUBLIC = new Set(
  "localhost localdomain local internal intranet private corp home lan arpa test invalid example onion alt".split(" "),
);

/**
 * The address that `data=` and `sha256=` of a link name on another host, or a sentence that says why nothing is loaded from
 * there. A page sees names alone: a public name that its owner points into somebody's own network is the browser's to refuse.
 */
export function remoteAddress(data: string, sha256?: string): RemoteAddress | { readonly fault: string } {
  if (data.length > MAX_ADDRESS)
    return { fault: `The address has more than ${MAX_ADDRESS.toLocaleString("en")} characters.` };
  if (/[\p{Cc}\p{Cf}\p{Z}\\]/u.test(data))
    return { fault: "The address has spaces, backslashes or characters that cannot be seen." };
  const authority = /^https:\/\/([^/?#]+)/i.exec(data)?.[1];
  if (authority === undefined) return { fault: "Its address does not begin with https:// and the name of a host." };
  if (authority.includes("@")) return { fault: "Its address has a user's name or a password in it." };
  if (!URL.canParse(data)) return { fault: "This is no address of a host." };
  const url = new URL(data);
  url.hash = "";
  if (url.port !== "") return { fault: `Its address names the port ${url.port}; only the usual one, 443, is asked.` };
  const fault = hostFault(url.hostname);
  if (fault) return { fault };
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256))
    return { fault: "The sha256 of the link is none: it has 64 digits, 0 to 9 and a to f." };
  if (!url.pathname.endsWith(".json")) url.pathname = `${url.pathname.replace(/\/+$/, "")}/${MANIFEST}`;
  return { url, host: url.hostname, written: unicodeOf(url.hostname), sha256: sha256 ?? null };
}

/** `host` as the URL standard writes it, which knows the numbers of a network address in any spelling. */
function hostFault(host: string): string | null {
  if (host.startsWith("[") || /^[\d.]+$/.test(host))
    return "Its address is a number in a network, not the name of a host.";
  if (host.length > 253) return "This is no name of a host.";
  const labels = host.split(".");
  const last = labels.at(-1)!;
  if (labels.length < 2 || NOT_PUBLIC.has(last))
    return `“${host}” is no name of a public host; nothing in somebody's own network is asked.`;
  const sound = labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label));
  return sound && /^([a-z]{2,}|xn--.+)$/.test(last) ? null : "This is no name of a host.";
}
