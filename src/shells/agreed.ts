/** What somebody agreed to on one page and another page does, so that neither a link nor a reload does it alone. */
import type { RemoteAddress } from "../io/remoteAddress";

/** Beside index.html: the one page that asks other hosts for dossiers. */
export const REMOTE_PAGE = "remote.html";

const KEY = "parley-remote-agreed";

/** Remembers, for this tab and once, that this address may be asked. Where storage is forbidden it is asked about again. */
export function agree(address: RemoteAddress): void {
  try {
    sessionStorage.setItem(KEY, lineOf(address));
  } catch {
    // The page itself asks again.
  }
}

/** Whether that was agreed to in this tab just now; it is forgotten with the answer. */
export function agreed(address: RemoteAddress): boolean {
  try {
    const line = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return line === lineOf(address);
  } catch {
    return false;
  }
}

function lineOf({ url, sha256 }: RemoteAddress): string {
  return `${url.href} ${sha256}`;
}
