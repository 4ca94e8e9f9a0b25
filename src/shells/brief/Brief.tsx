import { useEffect, useState } from "react";
import type { Briefing, Dossier } from "../../dossier/types";
import type { Engine } from "../../engine/engine";
import { FrameOptionsProvider } from "../../panels/FrameOptions";
import { RowsProvider } from "../../panels/RowsContext";
import { createViewStore } from "../../store/store";
import { ViewProvider } from "../../store/ViewContext";
import { normalise, type View } from "../../store/view";
import { listenForUndo } from "../undoKeys";
import { SceneView } from "./SceneView";
import { readSceneLink, type SceneLink, writeSceneLink } from "./sceneLink";
import { stepOf, turnsPage } from "./steps";

/** A bundled briefing on the whole page: one scene at a time, one panel a scene. */
export function Brief({ dossier, engine }: { readonly dossier: Dossier; readonly engine: Engine }) {
  const [link] = useState(() => readSceneLink(location.hash));
  const briefing = dossier.briefings.find(({ id }) => id === link.briefing) ?? dossier.briefings[0];
  if (!briefing || briefing.scenes.length === 0) {
    return (
      <p className="brief-waiting" role="alert">
        This dossier has no briefing. <a href="#rows=speaker">Explore it instead</a>
      </p>
    );
  }
  return (
    <RowsProvider dossier={dossier} engine={engine}>
      <FrameOptionsProvider options={{ title: false, controls: false, enlarge: false }}>
        <Scenes briefing={briefing} dossier={dossier} link={link} />
      </FrameOptionsProvider>
    </RowsProvider>
  );
}

interface ScenesProps {
  readonly briefing: Briefing;
  readonly dossier: Dossier;
  readonly link: SceneLink;
}

function Scenes({ briefing, dossier, link }: ScenesProps) {
  const { scenes } = briefing;
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      scenes.findIndex(({ id }) => id === link.scene),
    ),
  );
  const scene = scenes[at] as Briefing["scenes"][number];
  const [store] = useState(() => {
    const named = link.scene === null || link.scene === scene.id;
    return createViewStore(named ? link.changed(viewOf(scene)) : viewOf(scene));
  });

  const go = (next: number) => {
    const target = scenes[next];
    if (!target) return;
    store.load(viewOf(target));
    setAt(next);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const next = turnsPage(event) ? stepOf(event.key, at, scenes.length) : null;
      if (next === null) return;
      event.preventDefault();
      go(next);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  useEffect(() => listenForUndo(store), [store]);

  // The address is replaced, never pushed: Back leads out of the briefing, undo stays inside it.
  useEffect(() => {
    const extra = new Map([
      ["mode", "brief"],
      ["briefing", briefing.id],
      ["scene", scene.id],
    ] as const);
    const write = () => {
      const fragment = writeSceneLink(extra, viewOf(scene), store.getState().view);
      history.replaceState(history.state, "", `#${fragment}`);
    };
    write();
    return store.subscribe(write);
  }, [store, briefing, scene]);

  useEffect(() => {
    const onEdit = () => {
      const edited = readSceneLink(location.hash);
      const next = scenes.findIndex(({ id }) => id === edited.scene);
      const target = scenes[next];
      if (!target) return;
      store.load(edited.changed(viewOf(target)));
      setAt(next);
    };
    addEventListener("hashchange", onEdit);
    return () => removeEventListener("hashchange", onEdit);
  }, [store, scenes]);

  return (
    <ViewProvider store={store}>
      <SceneView scene={scene} own={viewOf(scene)} at={at} count={scenes.length} dossier={dossier} onGo={go} />
    </ViewProvider>
  );
}

const views = new WeakMap<object, View>();

/** The View of a scene, canonical; the same object each time. */
function viewOf(scene: { readonly view: unknown }): View {
  const known = views.get(scene) ?? normalise(scene.view).view;
  views.set(scene, known);
  return known;
}
