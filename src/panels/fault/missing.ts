/** Code that did not come: how it is known, and how it is asked for once more. */
import type { Load } from "../spec";

/** Whether an error says that a part of Parley's own code did not come, or came damaged. */
export function isMissing(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  return error instanceof Error && MISSING.test(error.message);
}

/** What Chromium, Firefox and WebKit say of a module, and the loader of embeds of a piece. */
const MISSING = /dynamically imported module|Importing a module script failed|A part of this panel could not be loaded/;

/**
 * Asks once more for the file of a component, and answers what it has; null where it does not come. A browser may remember
 * by its address that a file did not come (Firefox does, and every one remembers a damaged file), so then it is asked for
 * under another address. Never rejects.
 */
export async function askAgain(load: Load): Promise<unknown> {
  const came = await load().catch(() => null);
  return came?.default ?? (await afresh(String(load))) ?? null;
}

/** What the file has that the built code of `load` names. */
async function afresh(load: string): Promise<unknown> {
  const [, file, inner] = /import\([`'"]\.\/([^`'"]+)[`'"]\)(?:\.then\(\w+=>\w+\.(\w+)\))?/.exec(load) ?? [];
  const entry = entryScript();
  if (!file || !entry) return null;
  const address = new URL(file, entry.src);
  address.searchParams.set("again", String(Date.now()));
  const came = await import(/* @vite-ignore */ address.href).catch(() => null);
  return (inner && came ? came[inner] : came)?.default;
}

/** Whether the server has another build by now than the one that this page is of; false where that cannot be told. */
export async function isUpdated(): Promise<boolean> {
  const entry = entryScript();
  if (!entry) return false;
  try {
    const answer = await fetch(location.pathname, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    const page = await answer.text();
    return answer.ok && page.includes("assets/") && !page.includes(nameOf(entry.src));
  } catch {
    return false;
  }
}

/** Loads the page anew, at the same address. A damaged file may be kept by the browser, so its parts are fetched first. */
export async function loadAnew(): Promise<void> {
  // An embed may fetch nothing.
  const own = !entryScript()
    ? []
    : performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.startsWith(location.origin) && /\.(js|css)$/.test(name));
  const signal = AbortSignal.timeout(PATIENCE);
  await Promise.allSettled([...new Set(own)].map((name) => fetch(name, { cache: "reload", signal })));
  location.reload();
}

/** The name of the build's first script: it has the build's hash in it. */
export function buildName(): string {
  const entry = entryScript();
  return entry ? nameOf(entry.src) : nameOf(location.pathname) || "index.html";
}

/** So many milliseconds are given to a server that has just failed. */
const PATIENCE = 5000;

function entryScript(): HTMLScriptElement | null {
  return document.querySelector<HTMLScriptElement>("script[type=module][src*='first-']");
}

function nameOf(address: string): string {
  return address.split(/[?#]/, 1)[0]!.split("/").at(-1)!;
}
