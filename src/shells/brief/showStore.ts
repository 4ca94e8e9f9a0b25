/** The store of one window's Show, and how the panels' View store hangs together with it. A factory, never a singleton. */
import { createStore } from "zustand/vanilla";
import type { Briefing } from "../../dossier/types";
import type { ViewStore } from "../../store/store";
import { sameView } from "../../store/view";
import { drill, type Picture, type Show, type Step } from "./show";

export interface ShowStore {
  readonly briefing: Briefing;
  getState(): Show;
  getInitialState(): Show;
  /** Told of every change, also of those that came from another window. Returns what ends the subscription. */
  subscribe(listener: (show: Show, before: Show) => void): () => void;
  /** Told of the changes made in this window alone: what the others have to learn. */
  onStep(listener: (show: Show) => void): () => void;
  /** Takes a step in this window. One that changes nothing tells nobody. */
  step(step: Step): void;
  /** Shows what another window shows; {@link onStep} is not told, so nothing echoes. */
  adopt(show: Show): void;
}

/** Makes the store of a window that begins with `initial`. */
export function createShowStore(briefing: Briefing, initial: Show): ShowStore {
  const store = createStore<Show>(() => initial);
  const told = new Set<(show: Show) => void>();
  return {
    briefing,
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    onStep(listener) {
      told.add(listener);
      return () => void told.delete(listener);
    },
    step(step) {
      const before = store.getState();
      const next = step(before, briefing);
      if (next === before) return;
      store.setState(next, true);
      for (const listener of [...told]) listener(next);
    },
    adopt(show) {
      store.setState(show, true);
    },
  };
}

/**
 * Keeps a View store and the picture that `pick` names at one, both ways: what panels commit is a step of the Show, and
 * another picture is the View store's: a new beginning where the scene changes, a step of undo where its View alone does.
 * A picture that is held (frozen) takes no steps: what panels commit to it is put back. Returns what ends it.
 */
export function bindView(show: ShowStore, views: ViewStore, pick: (show: Show) => Picture): () => void {
  let scene: string | null = null;
  const follow = () => {
    const picture = pick(show.getState());
    const same = sameView(views.getState().view, picture.view);
    const before = scene;
    scene = picture.scene;
    if (before !== scene) {
      if (!same || before !== null) views.load(picture.view);
    } else if (!same) views.commit(() => picture.view);
  };
  const onView = () => {
    const now = show.getState();
    const picture = pick(now);
    const { view } = views.getState();
    if (picture.scene !== scene || sameView(view, picture.view)) return;
    if (picture === now.picture) show.step(drill(view));
    else views.load(picture.view);
  };
  follow();
  const ends = [show.subscribe(follow), views.subscribe(onView)];
  return () => {
    for (const end of ends) end();
  };
}
