import { decodeView, type Extra, encodeLink, encodeView, type LinkKey, MAX_LINK } from "../../store/url";
import { EMPTY_VIEW, normalise, VIEW_KEYS, type View } from "../../store/view";

/** A link into a briefing (docs/contract.md, section 2): which scene, and how its View was changed since. */
export interface SceneLink {
  readonly briefing: string | null;
  readonly scene: string | null;
  /** How large texts are, in tenths of the usual size. */
  readonly text: number;
  /** What else it says that lasts from scene to scene: `motion=0`, `presenter=1`, which dossier it is about. */
  readonly kept: Extra;
  /** The scene's View with the link's changes. */
  readonly changed: (view: View) => View;
}

/** Reads any fragment. A key of the View replaces that of the scene; a key with no value (`speaker=`) takes it away. */
export function readSceneLink(fragment: string): SceneLink {
  // What is too long to be read as a link is not read in parts either.
  const parts = fragment.length > MAX_LINK + 1 ? [] : fragment.replace(/^#/, "").split("&");
  const cleared = VIEW_KEYS.filter((key) => parts.includes(`${key}=`));
  const link = decodeView(parts.filter((part) => !part.endsWith("=")).join("&"));
  const patch = { ...link.view, ...Object.fromEntries(cleared.map((key) => [key, null])) };
  return {
    briefing: link.extra.get("briefing") ?? null,
    scene: link.extra.get("scene") ?? null,
    text: /^\d\d?$/.test(link.extra.get("text") ?? "") ? Number(link.extra.get("text")) : 10,
    kept: new Map([...link.extra].filter(([key, value]) => lasts(key, value))),
    changed: (view) => normalise({ ...view, ...patch }).view,
  };
}

/** What says which dossier it is about. */
const NAMES: readonly LinkKey[] = ["dossier", "data", "sha256"];
const LASTING: readonly string[] = ["motion=0", "presenter=1", "theme=light", "theme=dark"];

function lasts(key: LinkKey, value: string): boolean {
  return NAMES.includes(key) || LASTING.includes(`${key}=${value}`);
}

/** The fragment for a View of a scene: the scene, and each key in which the View differs from the scene's own. */
export function writeSceneLink(extra: Extra, scene: View, view: View): string {
  const changes = VIEW_KEYS.flatMap((key) => {
    const now = encodeView({ [key]: view[key] } as View);
    if (now === encodeView({ [key]: scene[key] } as View)) return [];
    return [now === "" ? `${key}=` : now];
  });
  return [encodeLink(EMPTY_VIEW, extra), ...changes].join("&");
}
