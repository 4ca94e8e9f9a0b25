/**
 * Keeps a window and its address at one: the link names what is shown, and is replaced, never pushed, so that Back leads
 * out of the briefing. What no link says (frozen, blank) outlives a reload by sync/reload.ts.
 */
import type { Briefing } from "../../dossier/types";
import { readSceneLink, type SceneLink, writeSceneLink } from "./sceneLink";
import {
  goTo,
  LARGEST_TEXT,
  look,
  type Picture,
  type Show,
  SMALLEST_TEXT,
  sceneOf,
  shownOf,
  startShow,
  viewOf,
} from "./show";
import type { ShowStore } from "./showStore";

/** The Show that a link leads to. Changes of a scene that is not here are none of the first one. */
export function openShow(briefing: Briefing, link: SceneLink): Show {
  const show = startShow(briefing, link.scene);
  const text = clamp(link.text);
  if (link.scene !== null && link.scene !== show.picture.scene) return { ...show, text };
  return { ...look(link.changed)(show, briefing), text };
}

/** Chrome takes 200 changes of the address in 10 seconds, Safari 100 in 30: so many at once, then so many milliseconds apart. */
const AT_ONCE = 40;
const APART = 500;

/** Writes the link whenever another thing is shown, and follows one that is edited by hand. Returns what ends it. */
export function bindAddress(show: ShowStore, pick: (show: Show) => Picture = shownOf, win: Window = window) {
  const { briefing } = show;
  const first = readSceneLink(win.location.hash);
  let timer = 0;
  let left = AT_ONCE;
  let written = 0;
  const leftNow = () => Math.min(AT_ONCE, left + (Date.now() - written) / APART);
  const write = () => {
    win.clearTimeout(timer);
    timer = 0;
    const now = show.getState();
    const { scene, view } = pick(now);
    const extra = new Map([
      ...first.kept,
      ["mode", "brief"],
      ["briefing", briefing.id],
      ["scene", scene],
      ...(now.text === 10 ? [] : [["text", String(now.text)] as const]),
    ] as const);
    const fragment = `#${writeSceneLink(extra, viewOf(sceneOf(briefing, scene)), view)}`;
    if (fragment === win.location.hash) return;
    left = leftNow() - 1;
    written = Date.now();
    try {
      win.history.replaceState(win.history.state, "", fragment);
    } catch {
      timer = win.setTimeout(write, AT_ONCE * APART);
    }
  };
  const follow = () => {
    if (leftNow() >= 1) write();
    else timer ||= win.setTimeout(write, APART);
  };
  const onEdit = () => {
    const edited = readSceneLink(win.location.hash);
    if (edited.briefing !== null && edited.briefing !== briefing.id) return win.location.reload();
    if (edited.kept.has("presenter") !== first.kept.has("presenter")) return win.location.reload();
    if (edited.scene === null) return write();
    show.step((now, of) => {
      const there = goTo(edited.scene as string)(now, of);
      const changed = there === now ? now : look(edited.changed)(there, of);
      return { ...changed, text: clamp(edited.text) };
    });
    write();
  };
  write();
  const unsubscribe = show.subscribe(follow);
  win.addEventListener("hashchange", onEdit);
  // Before what is kept for a reload is kept with its address (sync/reload.ts).
  win.addEventListener("pagehide", write, { capture: true });
  return () => {
    unsubscribe();
    win.clearTimeout(timer);
    win.removeEventListener("pagehide", write, { capture: true });
    win.removeEventListener("hashchange", onEdit);
  };
}

function clamp(text: number): number {
  return Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, Math.round(text)));
}
