/** Dossiers other than the bundled one: those held in this tab, those kept in this browser, those at an address. */
import { createElement, lazy, type ReactNode, StrictMode, Suspense } from "react";
import type { Root } from "react-dom/client";
import { loadBundled } from "../dossier/bundle";
import type { From } from "../dossier/from";
import { createEngine } from "../engine/engine";
import { manifestAddress } from "../io/dossierFolder";
import { OpeningFault, type OpeningOptions, type OpeningProgress } from "../io/openingFault";
import { decodeView } from "../store/url";
import { makePageVisible } from "../ui/visiblePage";
import type { Asked } from "./elsewhere";
import { type Draw, named, type Opened } from "./named";
import { NotOpened, Opening } from "./Opening";

export type { Opened } from "./named";

/** So many milliseconds the page stands as it is before it says that something is being opened. */
const PATIENCE = 250;

const held = new Map<string, Opened>();
let page: { readonly root: Root; readonly draw: Draw } | null = null;
let underway = new AbortController();
let times = 0;

/** Remembers a dossier in this tab under its id, in place of one of the same id. */
export function hold(opened: Opened): void {
  held.set(opened.dossier.id, opened);
}

/** The titles of what this tab alone holds: it is gone once the tab is loaded again. Never rejects. */
export async function heldHereAlone(): Promise<readonly string[]> {
  if (held.size === 0) return [];
  const { list } = await import("../io/keptDossiers");
  const kept = new Set((await list()).dossiers.map(({ id }) => id));
  return [...held.values()].filter(({ dossier }) => !kept.has(dossier.id)).map(({ dossier }) => dossier.title);
}

/** Leads the page to the dossier of that id, or with null to the bundled one: another entry of the browser's history. */
export function go(id: string | null): void {
  const fragment = id === null ? "" : `dossier=${encodeURIComponent(id)}`;
  if (page && named() === fragment) void openNamed(page.root, page.draw);
  location.hash = fragment;
}

/** Draws a shell over the dossier that the address names; until then it tells how far that is, and why where it fails. */
export async function openNamed(root: Root, draw: Draw): Promise<void> {
  page = { root, draw };
  makePageVisible();
  underway.abort();
  underway = new AbortController();
  const { signal } = underway;
  const name = named();
  // An address that leads on to another dossier draws that one.
  const stands = () => !signal.aborted && named() === name;
  const show = (what: ReactNode) => stands() && root.render(what);
  let progress: OpeningProgress | null = { title: null, done: 0, total: null };
  const tell = () => {
    if (progress) show(createElement(Opening, { progress, onCancel: () => stop(root, draw) }));
  };
  let timer = setTimeout(tell, PATIENCE);
  const onProgress = (next: OpeningProgress) => {
    if (progress && progress.done > 0) {
      clearTimeout(timer);
      timer = setTimeout(tell, 100);
    }
    progress = next;
  };
  try {
    const found = await find({ signal, onProgress });
    progress = null;
    if ("question" in found) return void show(found.question);
    const { dossier, engine } = found;
    const page = draw(dossier, engine);
    const drawn = dossier.from ? await marked(dossier.id, dossier.from, page) : page;
    // Its own key: nothing that a shell keeps in its state goes from one dossier to the next.
    show(createElement(StrictMode, { key: `${name} ${times++}` }, drawn, noticeOf(dossier)));
  } catch (error) {
    progress = null;
    if (stands()) refuse(root, draw, error);
  } finally {
    clearTimeout(timer);
  }
}

/** A warning where its actors' names may be taken for another; not while somebody presents, and nothing waits for it. */
function noticeOf({ actors }: Opened["dossier"]): ReactNode {
  if (document.documentElement.dataset.mode === "brief") return null;
  return createElement(Suspense, { fallback: null }, createElement(LookAlikeNotice, { actors }));
}

/** Where its code does not come, the list in “Codebook and method” is left. */
const LookAlikeNotice = lazy(() => import("./LookAlikeNotice").catch(() => ({ default: () => null })));

/** What the address names, or what is asked before it is loaded. Rejects with an OpeningFault. */
async function find(options: OpeningOptions): Promise<Opened | Asked> {
  const link = decodeView(location.hash);
  const { extra } = link;
  const data = extra.get("data");
  if (data !== undefined && isElsewhere(data)) {
    const { ofLink } = await import("./elsewhere");
    return ofLink(link, (id) => kept(id, options.signal));
  }
  if (data !== undefined) return (await import("./openFolder")).openAt(manifestAddress(data), options);
  const id = extra.get("dossier") ?? "";
  const opened = held.get(id) ?? (await kept(id, options.signal)) ?? (await bundled(id));
  if (opened) return opened;
  throw new OpeningFault(
    `Neither this tab nor this browser has a dossier “${id}”. What was opened from files and not kept is gone once its tab is closed or loaded again: open its files again.`,
  );
}

/** Whether the address of a dossier is of another host than this page. From a file there is none to compare it with. */
function isElsewhere(data: string): boolean {
  if (!/^https?:$/.test(location.protocol) || !URL.canParse(data, location.href)) return false;
  return new URL(data, location.href).origin !== location.origin;
}

/** Around a dossier of another host: what says so, everywhere. */
async function marked(id: string, from: From, page: ReactNode): Promise<ReactNode> {
  const [{ Marked }, { remove }] = await Promise.all([import("./Marked"), import("../io/keptDossiers")]);
  const onRemove = async () => {
    await remove(id);
    go(null);
  };
  return createElement(Marked, { from, onRemove: () => void onRemove(), onLeave: () => go(null) }, page);
}

/** What this browser keeps is opened in its own thread; what cannot be read there says why. */
async function kept(id: string, signal: AbortSignal): Promise<Opened | null> {
  const [{ readKept }, { openTabled }] = await Promise.all([import("../io/keptDossiers"), import("../engine/opening")]);
  const found = await readKept(id, signal);
  return found && openTabled(found.frame, found.heads, found.table, { index: found.index, signal });
}

async function bundled(id: string): Promise<Opened | null> {
  const dossier = await loadBundled();
  return dossier.id === id ? { dossier, engine: createEngine(dossier) } : null;
}

function stop(root: Root, draw: Draw): void {
  underway.abort(new DOMException("It was stopped.", "AbortError"));
  refuse(root, draw, new OpeningFault("It was stopped before it was there. Nothing of it is kept."));
}

function refuse(root: Root, draw: Draw, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const lines = error instanceof OpeningFault ? error.lines : [];
  const onRetry = () => void openNamed(root, draw);
  const way = createElement("a", { href: "#rows=speaker" }, "Open the dossier that comes with Parley");
  root.render(createElement(NotOpened, { title: "The dossier could not be opened", message, lines, onRetry }, way));
}
