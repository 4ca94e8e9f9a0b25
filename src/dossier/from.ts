/** Dossiers that came from another host: how they are named, and how whatever shows them is marked. */

/** Where a dossier came from that is no part of what Parley publishes. */
export interface From {
  /** The address of its `dossier.json`, or of its one file. */
  readonly url: string;
  /** Of what was fetched there (docs/contract.md, 12.3): 64 hexadecimal digits. */
  readonly sha256: string;
  /** An ISO 8601 time. */
  readonly fetchedAt: string;
}

const PREFIX = "remote-";

/** The id of what has that hash, whatever id it gives itself: it never takes the place of another dossier. */
export function remoteId(sha256: string): string {
  return `${PREFIX}${sha256.slice(0, 12)}`;
}

/** Whether an id is one of those that only dossiers from other hosts have. */
export function isRemoteId(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** The host as the browser asks it: letters of other scripts as punycode. */
export function hostOf({ url }: Pick<From, "url">): string {
  return new URL(url).hostname;
}

/** "From example.org, not checked by Parley · sha256 1a2b3c4d": on every panel and every export. */
export function markOf(from: From): string {
  return `From ${hostOf(from)}, not checked by Parley · sha256 ${from.sha256.slice(0, 8)}`;
}

/** The title of a dossier on what leaves the page; the mark stands first, so that no title is long enough to hide it. */
export function markedTitle({ title, from }: { readonly title: string; readonly from?: From | undefined }): string {
  return from ? `${markOf(from)}: ${title}` : title;
}

/** Whether plain data says where a dossier of that id came from. */
export function isFrom(value: unknown, id: string): value is From {
  const { url, sha256, fetchedAt } = Object(value) as Partial<Record<keyof From, unknown>>;
  return (
    typeof url === "string" &&
    URL.canParse(url) &&
    new URL(url).protocol === "https:" &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    remoteId(sha256) === id &&
    typeof fetchedAt === "string" &&
    !Number.isNaN(Date.parse(fetchedAt))
  );
}
