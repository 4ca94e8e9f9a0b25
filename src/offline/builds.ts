/**
 * The builds of Parley that this browser keeps, each whole in a cache of its own, and which window was opened with which.
 * A window goes on with the files of its build for as long as it is open, whatever has been deployed since.
 */

/** The files of one build by path, each with the SHA-256 of its bytes in hexadecimal. */
export interface Build {
  readonly id: string;
  readonly files: readonly (readonly [path: string, sha256: string])[];
}

/** A window of this origin, as `Clients.matchAll` has it. */
export interface OpenWindow {
  readonly id: string;
  readonly url: string;
}

interface Builds {
  /** Keeps all files of the own build. Rejects, and keeps nothing, where one cannot be had or is another than was built. */
  keep(): Promise<void>;
  /** From now on the own build is the one that new windows are opened with. Whether there was none before. */
  begin(windows: readonly OpenWindow[]): Promise<boolean>;
  /** Opens a window with the own build: its page. Undefined where the browser has cleared it away. */
  open(path: string, window: string): Promise<Response | undefined>;
  /** A file of the build that a window was opened with; a file of `assets/`, whose name has its hash, of any build. */
  find(path: string, window: string): Promise<Response | undefined>;
  /** Removes the builds that no window needs any more. One that is not known may need any. */
  tidy(windows: readonly OpenWindow[]): Promise<void>;
}

/** So many files are asked for at a time: the page may want some, too. */
const AT_ONCE = 4;
/** In milliseconds: a window that is being opened is not among those that are open. */
const OPENING = 60_000;
const ACTIVE = "active";

/** `scope` is the address of the folder that holds the build. */
export function openBuilds(scope: string, own: Build, caches: CacheStorage, get: typeof fetch): Builds {
  const nameOf = (build: string) => `${prefixOf(scope)}${build}`;
  const addressOf = (path: string) => new URL(path, scope).href;
  const isPage = ({ url }: OpenWindow) => [scope, addressOf("index.html")].includes(url.replace(/[?#].*$/s, ""));
  const at = (build: string, path: string) =>
    caches.match(addressOf(path), { cacheName: nameOf(build), ignoreVary: true });

  const kept = async () => {
    const names = await caches.keys();
    return names.filter((name) => name.startsWith(prefixOf(scope))).map((name) => name.slice(prefixOf(scope).length));
  };
  const record = async (key: string) => {
    const cache = await caches.open(nameOf(WINDOWS));
    await cache.put(addressOf(key), new Response(JSON.stringify({ build: own.id, at: Date.now() })));
  };
  const recorded = async (key: string): Promise<Recorded | null> => {
    const found = await at(WINDOWS, key);
    return found ? found.json() : null;
  };
  const anyKept = async (path: string) => {
    const found = await at(own.id, path);
    if (found) return found;
    for (const build of await kept()) {
      const other = await at(build, path);
      if (other) return other;
    }
    return undefined;
  };

  return {
    async keep() {
      if (await at(own.id, WHOLE)) return;
      const cache = await caches.open(nameOf(own.id));
      const left = [...own.files];
      const take = async () => {
        for (let next = left.pop(); next; next = left.pop()) {
          const [path, hash] = next;
          // What an earlier build has, too, then what the browser has, then what the server has.
          const ways = [
            () => (path.startsWith("assets/") ? anyKept(path) : undefined),
            () => get(addressOf(path)),
            () => get(addressOf(path), { cache: "reload" }),
          ];
          await cache.put(addressOf(path), await verified(path, hash, ways));
        }
      };
      try {
        await Promise.all(Array.from({ length: AT_ONCE }, take));
        await cache.put(addressOf(WHOLE), new Response());
      } catch (fault) {
        left.length = 0;
        await caches.delete(nameOf(own.id));
        throw fault;
      }
    },
    async begin(windows) {
      const first = (await recorded(ACTIVE)) === null;
      await record(ACTIVE);
      if (first) await Promise.all(windows.filter(isPage).map(({ id }) => record(id)));
      return first;
    },
    async open(path, window) {
      if (window !== "") await record(window);
      return at(own.id, path);
    },
    async find(path, window) {
      if (path.startsWith("assets/")) return anyKept(path);
      const opened = window === "" ? null : await recorded(window);
      return at(opened?.build ?? own.id, path);
    },
    async tidy(windows) {
      const needed = new Set<string>([own.id, WINDOWS]);
      const active = await recorded(ACTIVE);
      if (active) needed.add(active.build);
      const cache = await caches.open(nameOf(WINDOWS));
      for (const { url } of await cache.keys()) {
        const id = url.slice(scope.length);
        const { build, at: since } = (await recorded(id)) as Recorded;
        if (id === ACTIVE) continue;
        if (windows.some((one) => one.id === id) || Date.now() - since < OPENING) needed.add(build);
        else await cache.delete(url);
      }
      for (const window of windows.filter(isPage)) if (!(await recorded(window.id))) return;
      for (const build of await kept()) if (!needed.has(build)) await caches.delete(nameOf(build));
    },
  };
}

/** Since when windows of that folder are opened without the network, in milliseconds of the epoch; null if they are not. */
export async function keptSince(scope: string, caches: CacheStorage): Promise<number | null> {
  const found = await caches.match(new URL(ACTIVE, scope).href, { cacheName: prefixOf(scope) + WINDOWS });
  return found ? ((await found.json()) as Recorded).at : null;
}

interface Recorded {
  readonly build: string;
  readonly at: number;
}

/** Beside the builds, in a cache named like theirs. */
const WINDOWS = "windows";
/** In a cache that holds all files of its build. */
const WHOLE = "whole";

/** Of what this origin keeps, only what is of this folder: another Parley may lie in another. */
function prefixOf(scope: string): string {
  return `parley ${scope} `;
}

/** The first that has the bytes that were built. Throws a sentence where none has. */
async function verified(
  path: string,
  hash: string,
  ways: readonly (() => Promise<Response | undefined> | undefined)[],
): Promise<Response> {
  for (const way of ways) {
    const response = await way();
    if (!response?.ok) continue;
    const bytes = await response.arrayBuffer();
    if (hex(await crypto.subtle.digest("SHA-256", bytes)) === hash) return whole(bytes, response.headers);
  }
  throw new Error(`${path} is not there as it was built.`);
}

/** Made anew: one that was redirected may not answer for a page, and what it was packed in is no more. */
function whole(bytes: ArrayBuffer, from: Headers): Response {
  const headers = new Headers(from);
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "vary"]) headers.delete(name);
  return new Response(bytes, { headers });
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
