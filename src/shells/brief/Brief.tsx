import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Briefing, Dossier } from "../../dossier/types";
import type { Engine } from "../../engine/engine";
import { FrameOptionsProvider } from "../../panels/FrameOptions";
import { Guarded } from "../../panels/PanelSlot";
import { RowsProvider } from "../../panels/RowsContext";
import { EMPTY_VIEW } from "../../store/view";
import { Audience } from "./Audience";
import { openShow } from "./address";
import { ExploreLink } from "./ExploreLink";
import { HandoutGate } from "./handout/HandoutGate";
import { loadPanels } from "./panels";
import { SavePage } from "./SavePage";
import { readSceneLink, type SceneLink } from "./sceneLink";
import { createShowStore } from "./showStore";
import { spotlight } from "./spotlight";
import { ShowProvider } from "./useShow";

const Presenter = lazy(() => import("./presenter/Presenter"));

/** A briefing on the whole page: one scene at a time. */
export function Brief({ dossier, engine }: { readonly dossier: Dossier; readonly engine: Engine }) {
  const [link] = useState(() => readSceneLink(location.hash));
  const { briefing, newer } = useBriefing(dossier, link.briefing);
  const lit = useMemo(() => spotlight(engine), [engine]);
  if (briefing === "waiting") return <p className="brief-waiting">Loading the briefing…</p>;
  if (briefing === null) {
    return (
      <p className="brief-waiting" role="alert">
        {newer ? "This briefing was made by a newer version of Parley." : "This dossier has no briefing."}{" "}
        <ExploreLink view={EMPTY_VIEW}>Explore it instead</ExploreLink>
      </p>
    );
  }
  return (
    <Guarded name="The briefing">
      <RowsProvider dossier={dossier} engine={lit}>
        <FrameOptionsProvider options={{ controls: false, enlarge: false }}>
          <Opened {...{ briefing, link, newer }} />
        </FrameOptionsProvider>
      </RowsProvider>
    </Guarded>
  );
}

interface OpenedProps {
  readonly briefing: Briefing;
  readonly link: SceneLink;
  /** Whether a newer version of Parley made the one that the link names. */
  readonly newer: boolean;
}

function Opened({ briefing, link, newer }: OpenedProps) {
  const [store] = useState(() => createShowStore(briefing, openShow(briefing, link)));
  const [note] = useState(() => unknownIn(link, briefing, newer));
  useEffect(() => void loadPanels(briefing), [briefing]);
  useEffect(() => {
    document.title = `${briefing.title} · Parley`;
    const root = document.documentElement;
    if (link.kept.get("motion") === "0") root.dataset.motion = "0";
  }, [briefing, link]);
  return (
    <ShowProvider value={store}>
      {link.kept.get("presenter") === "1" ? (
        <Suspense fallback={<p className="brief-waiting">Loading the presenter's window…</p>}>
          <Presenter />
        </Suspense>
      ) : (
        <Audience note={note} />
      )}
      <HandoutGate briefing={briefing} />
      <SavePage briefing={briefing} />
    </ShowProvider>
  );
}

/** The briefing of that id: a bundled one first, then one kept in this browser; else the first bundled one, if there is any. */
function useBriefing(dossier: Dossier, id: string | null) {
  const usable = dossier.briefings.filter(({ scenes }) => scenes.length > 0);
  const bundled = usable.find((one) => one.id === id);
  const [kept, setKept] = useState<Briefing | null | "waiting" | "newer">(id === null || bundled ? null : "waiting");
  useEffect(() => {
    if (kept !== "waiting" || id === null) return;
    import("../../io/briefings")
      .then(({ keptBriefing }) => keptBriefing(id))
      .catch(() => null)
      .then((found) => setKept(found === "newer" || found?.scenes.length ? found : null));
  }, [kept, id]);
  const newer = kept === "newer";
  return { briefing: bundled ?? (newer ? null : kept) ?? usable[0] ?? null, newer };
}

/** What a link names and is not here. */
function unknownIn({ briefing, scene }: SceneLink, here: Briefing, newer: boolean): string | null {
  if (newer) {
    return `The briefing that the link names was made by a newer version of Parley; this one is “${here.title}”.`;
  }
  if (briefing !== null && briefing !== here.id) {
    return `The briefing that the link names is not here; this one is “${here.title}”.`;
  }
  if (scene !== null && !here.scenes.some(({ id }) => id === scene)) {
    return "The scene that the link names is not in this briefing; this is its first.";
  }
  return null;
}
