/** A dossier at an address: the one door through which files of a dossier come from a server. */
import type { Manifest } from "../dossier/manifest";
import { OpeningFault } from "./openingFault";

/** No frame of a dossier (everything but articles and codings) is larger; a dossier without a table may be as large as this. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** Files that a manifest lists at most. */
export const MOST_FILES = 20_000;

export const MANIFEST = "dossier.json";

export interface FolderFiles {
  /** The address of the folder, with its last stroke. */
  readonly folder: URL;
  /** What the manifest says, not yet checked. */
  readonly manifest: Partial<Manifest>;
  /** The files that the manifest lists, without those of its table. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * The address of a dossier's `dossier.json`: `data` of a link is that, or its folder's. Throws an OpeningFault where it is no
 * address, or not one of this page's own origin.
 */
export function manifestAddress(data: string, page: string = location.href): URL {
  if (!URL.canParse(data, page)) throw new OpeningFault(`“${data}” is no address of a dossier.`);
  const address = new URL(data, page);
  const own = new URL(page);
  if (!/^https?:$/.test(own.protocol))
    throw new OpeningFault(
      "A dossier at an address can be opened only where Parley itself comes from a server, not from a file.",
    );
  if (address.origin !== own.origin)
    throw new OpeningFault(
      `This link asks for a dossier on ${address.host || `“${address.protocol}”`}. Parley opens dossiers of its own address, ${own.host}, alone; nothing was sent there.`,
    );
  address.hash = "";
  if (!address.pathname.endsWith(".json")) {
    address.pathname = `${address.pathname.replace(/\/+$/, "")}/${MANIFEST}`;
  }
  return address;
}

/** Fetches `dossier.json` and every file that it lists, eight at a time. Rejects with an OpeningFault, or the signal's reason. */
export async function readFolder(address: URL, signal: AbortSignal): Promise<FolderFiles> {
  const folder = new URL(".", address);
  const files = new Map([[MANIFEST, await fetchFile(address, signal)]]);
  const manifest = manifestOf(files.get(MANIFEST)!, address);
  const listed: unknown[] = Object.values(manifest.files ?? {}).flat();
  const paths = listed.filter((path) => typeof path === "string").filter((path) => LISTED.test(path));
  if (paths.length > MOST_FILES)
    throw new OpeningFault(
      `This dossier lists ${paths.length.toLocaleString("en")} files; at most ${MOST_FILES.toLocaleString("en")} are opened.`,
    );
  let bytes = 0;
  await inTurns([...new Set(paths)], 8, async (path) => {
    const file = await fetchFile(new URL(path, folder), signal).catch((error: unknown) => {
      // What is listed and not there is told with the other faults of the files.
      if (error instanceof NotThere) return null;
      throw error;
    });
    bytes += file?.length ?? 0;
    if (bytes > MOST_BYTES)
      throw new OpeningFault(`The files of this dossier have more than ${MOST_BYTES / 1024 / 1024} MB together.`);
    if (file) files.set(path, file);
  });
  return { folder, manifest, files };
}

/** What a manifest may list. */
export const LISTED = /^[a-z0-9-]+(\/[a-z0-9-]+)*\.json$/;

/** Why a server has no such file. */
class NotThere extends OpeningFault {}

/** The answer for a file. Rejects with an OpeningFault that says what the server said, or with the signal's reason. */
export async function ask(address: URL, signal: AbortSignal, headers: Record<string, string> = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { signal, headers, redirect: "error" });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw new OpeningFault(
      `${address.pathname} could not be fetched: ${error instanceof Error ? error.message : error}.`,
    );
  }
  if (response.status === 404 || response.status === 410)
    throw new NotThere(`There is no dossier here: the server has no ${address.pathname}.`);
  if (!response.ok)
    throw new OpeningFault(`The server does not give ${address.pathname}: it answers ${response.status}.`);
  return response;
}

async function fetchFile(address: URL, signal: AbortSignal): Promise<Uint8Array> {
  return bodyOf(await ask(address, signal), address, signal, MOST_BYTES);
}

/**
 * What a server sends, as it comes, and not beyond `most` bytes, whatever it said it would send. Rejects with an OpeningFault,
 * or the signal's reason.
 */
export async function bodyOf(
  response: Response,
  address: URL,
  signal: AbortSignal,
  most: number,
  tell: (bytes: number) => void = () => {},
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      length += next.value.length;
      if (length > most) break;
      pieces.push(next.value);
      tell(next.value.length);
    }
  } catch {
    if (signal.aborted) throw signal.reason;
    throw new OpeningFault(`${address.pathname} broke off before its end.`);
  }
  if (length > most) {
    reader?.cancel().catch(() => {});
    throw new OpeningFault(`${address.pathname} is larger than ${most.toLocaleString("en")} bytes.`);
  }
  if (pieces.length === 1) return pieces[0]!;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function manifestOf(bytes: Uint8Array, address: URL): Partial<Manifest> {
  const text = new TextDecoder().decode(bytes);
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === "object" && json !== null && !Array.isArray(json)) return json;
  } catch {
    // Told below.
  }
  const page = text.trimStart().startsWith("<") ? " but a web page" : "";
  throw new OpeningFault(`What the server has at ${address.pathname} is no dossier.json${page}.`);
}

/** Does `work` with each item, `most` at a time; rejects with the first that fails. */
export async function inTurns<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const hand = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, hand));
}
