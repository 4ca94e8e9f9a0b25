/**
 * The service worker, `sw.js` of the build: everything that the dashboard and briefings can ask for comes from this browser,
 * from the build that the window was opened with, so that neither a lost network nor a new deployment is noticed. Anything
 * else goes to the network as if it were not there: other folders (`data=`), embeds, other origins, parts of files.
 *
 * Written by hand and not with Workbox, which keeps one build: it can neither let a window go on with the files of its own
 * once another has taken over, nor compare what came with what was built.
 */
import { type Build, type OpenWindow, openBuilds } from "./builds";
import { TAKE_OVER, TIDY } from "./words";

/** Put in by scripts/worker-build.mjs. */
declare const BUILD: Build;

const worker = globalThis as unknown as Worker;
const scope = new URL("./", worker.location.href);
const builds = openBuilds(scope.href, BUILD, caches, (input, init) => fetch(input, init));
const paths = new Set(BUILD.files.map(([path]) => path));

worker.addEventListener("install", (event) => {
  event.waitUntil(builds.keep().then(tidy));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(begin());
});

worker.addEventListener("fetch", (event) => {
  const { request, clientId, resultingClientId } = event;
  const path = pathOf(request);
  if (path === null) return;
  const isPage = path === "index.html" && request.mode === "navigate";
  const found = isPage ? builds.open(path, resultingClientId) : builds.find(path, clientId);
  // What the browser has cleared away the network may still have.
  event.respondWith(found.catch(() => undefined).then((response) => response ?? fetch(request)));
});

worker.addEventListener("message", (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting());
  // The files of one that waits are known to itself alone.
  const { installing, waiting } = worker.registration;
  if (event.data === TIDY && !installing && !waiting) event.waitUntil(tidy());
});

/** The windows that are there before the first worker go on with what it keeps, too: they came with the same build. */
async function begin(): Promise<void> {
  if (await builds.begin(await windows())) await worker.clients.claim();
  await tidy();
}

async function tidy(): Promise<void> {
  await builds.tidy(await windows());
}

function windows(): Promise<readonly OpenWindow[]> {
  return worker.clients.matchAll({ type: "window", includeUncontrolled: true });
}

/** The path of a file that some build of ours may hold; null for all else. */
function pathOf({ method, url, mode, headers }: Request): string | null {
  const { origin, pathname, search } = new URL(url);
  const isPage = mode === "navigate";
  if (method !== "GET" || headers.has("range") || origin !== scope.origin || !pathname.startsWith(scope.pathname))
    return null;
  if (search !== "" && !isPage) return null;
  const path = pathname.slice(scope.pathname.length) || (isPage ? "index.html" : "");
  return paths.has(path) || /^assets\/[^/]+$/.test(path) ? path : null;
}

/** What of a service worker's own scope is used here: TypeScript has its types only in place of those of a page. */
interface Worker {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<readonly OpenWindow[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Waiting) => void): void;
  addEventListener(type: "message", listener: (event: Waiting & { readonly data: unknown }) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
}

interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
