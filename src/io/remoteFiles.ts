/** The files of a dossier on another host: the one door through which they come, with its limits. */
import { cut } from "../dossier/cut";
import { faultText } from "../dossier/faults";
import { readJson } from "../dossier/read";
import { filesIn } from "./dossierFile";
import { inTurns, LISTED, MANIFEST } from "./dossierFolder";
import { OpeningFault } from "./openingFault";
import { REMOTE_BYTES, REMOTE_FILES, REMOTE_SECONDS } from "./remoteLimits";

export interface RemoteFiles {
  /** By path, as `parseDossier` takes them. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** So many files and bytes came; one that Parley exported holds several. */
  readonly came: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface FetchProgress {
  readonly bytes: number;
  readonly files: number;
  /** How many there are; null until the manifest has said. */
  readonly of: number | null;
}

/**
 * Fetches what is at an address: a `dossier.json` with every file that it lists, or one file that Parley exported. Rejects with
 * an OpeningFault that names what is wrong, or with the signal's reason. Where `sha256` is given, another one is a fault.
 */
export async function fetchRemote(
  url: URL,
  sha256: string | null,
  signal: AbortSignal,
  tell: (progress: FetchProgress) => void,
): Promise<RemoteFiles> {
  if (!globalThis.crypto?.subtle)
    throw new OpeningFault(
      "This page itself did not come over https, so this browser computes no hash, and nothing is loaded from elsewhere.",
    );
  const within = new AbortController();
  const late = new OpeningFault(
    `${url.hostname} has not sent everything within ${REMOTE_SECONDS} seconds, so it was stopped. Nothing was kept.`,
  );
  const timer = setTimeout(() => within.abort(late), REMOTE_SECONDS * 1000);
  const stop = () => within.abort(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  const count = { bytes: 0, files: 0, of: null as number | null };
  try {
    const fetched = await fetchAll(url, { signal: within.signal, count, tell: () => tell({ ...count }) });
    const hash = await hashOf(fetched);
    if (sha256 !== null && hash !== sha256)
      throw new OpeningFault(
        `What ${url.hostname} has there is not what the link promises, so it is not opened: its sha256 is ${hash}, that of the link ${sha256}.`,
      );
    return { files: exported(fetched) ?? fetched, came: fetched.size, bytes: count.bytes, sha256: hash };
  } catch (error) {
    // Whatever else has failed for it, this is why.
    if (within.signal.aborted) throw within.signal.reason;
    within.abort();
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

interface Fetching {
  readonly signal: AbortSignal;
  readonly count: { bytes: number; files: number; of: number | null };
  readonly tell: () => void;
}

/** By path from the first one's folder; the first is called dossier.json, whatever its name there. */
async function fetchAll(url: URL, fetching: Fetching): Promise<Map<string, Uint8Array>> {
  const first = await fetchOne(url, fetching);
  const files = new Map([[MANIFEST, first]]);
  const json = readFirst(first);
  if (json.schema === EXPORT) return files;
  if (json.table !== undefined || json.engine !== undefined)
    throw new OpeningFault(
      "Its articles are in a table or on a server. From another host Parley loads only dossiers that have them in their files.",
    );
  const paths = Object.values(Object(json.files))
    .flat()
    .filter((path) => typeof path === "string");
  const listed = [...new Set(paths)].filter((path) => LISTED.test(path) && path !== MANIFEST);
  if (listed.length >= REMOTE_FILES)
    throw new OpeningFault(`It has ${listed.length + 1} files; at most ${REMOTE_FILES} are loaded from another host.`);
  fetching.count.of = listed.length + 1;
  await inTurns(listed, 6, async (path) => void files.set(path, await fetchOne(new URL(path, url), fetching)));
  return files;
}

async function fetchOne(url: URL, { signal, count, tell }: Fetching): Promise<Uint8Array> {
  const response = await fetch(url, {
    signal,
    method: "GET",
    mode: "cors",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
    cache: "no-store",
  }).catch(() => {
    throw new OpeningFault(
      `${url.hostname} did not send ${url.pathname}: it cannot be reached, leads on to another address, or does not allow other pages to read its files (CORS).`,
    );
  });
  const refused = refusalOf(url, response);
  if (refused) {
    void response.body?.cancel().catch(() => {});
    throw new OpeningFault(refused);
  }
  const parts: Uint8Array[] = [];
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read().catch(() => {
      throw new OpeningFault(`${url.pathname} broke off before its end.`);
    });
    if (!part || part.done) break;
    count.bytes += part.value.length;
    if (count.bytes > REMOTE_BYTES) {
      void reader?.cancel().catch(() => {});
      throw new OpeningFault(
        `It has more than ${REMOTE_BYTES / 1024 / 1024} MiB, so it was stopped. Nothing was kept.`,
      );
    }
    parts.push(part.value);
    tell();
  }
  count.files += 1;
  tell();
  return joined(parts);
}

/** What the commonest answers mean. */
const STATUS: Readonly<Record<number, string>> = {
  401: " (it asks for a password)",
  403: " (it is not allowed)",
  404: " (there is no such file)",
};

/** Why an answer is not read; null where it is. */
function refusalOf(url: URL, response: Response): string | null {
  if (response.status !== 200)
    return `${url.hostname} did not send ${url.pathname}: it answers ${response.status}${STATUS[response.status] ?? ""}.`;
  const [type = ""] = (response.headers.get("content-type") ?? "").split(";");
  if (/^\s*(application\/(json|[\w.-]+\+json)|text\/(json|plain))\s*$/i.test(type)) return null;
  const named = type.trim() === "" ? "of no type" : `“${cut(type.trim(), 80)}”`;
  return `What ${url.hostname} sends for ${url.pathname} is ${named}, neither JSON nor plain text. It was not read.`;
}

const EXPORT = "parley-export/1";

interface First {
  readonly schema?: unknown;
  readonly files?: unknown;
  readonly table?: unknown;
  readonly engine?: unknown;
}

/** The first file, UTF-8 and JSON, so that what it lists can be asked for. */
function readFirst(bytes: Uint8Array): First {
  const read = readJson("The file", bytes);
  if ("json" in read && read.faults.length === 0) return Object(read.json) as First;
  throw new OpeningFault("What is there is no dossier.", read.faults.slice(0, 100).map(faultText));
}

/** What `parseDossier` takes, of the one file that Parley exported; null of another file. */
function exported(fetched: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> | null {
  const json = readFirst(fetched.get(MANIFEST)!);
  return json.schema === EXPORT ? new Map(Object.entries(filesIn(json))) : null;
}

/** Of one file its SHA-256; of several that of their list as `sha256sum` prints it, by path. */
async function hashOf(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const [only] = files.values();
  if (files.size === 1) return sha256Of(only!);
  const paths = [...files.keys()].sort();
  const lines = await Promise.all(paths.map(async (path) => `${await sha256Of(files.get(path)!)}  ${path}\n`));
  return sha256Of(new TextEncoder().encode(lines.join("")));
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
