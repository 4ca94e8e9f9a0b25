import { useEffect, useMemo, useRef, useState } from "react";
import { ViewProvider } from "../../store/ViewContext";
import { listenForUndo } from "../undoKeys";
import { bindAddress } from "./address";
import { toggleFullScreen } from "./fullScreen";
import { KeyList } from "./KeyList";
import { type Acts, listenForKeys } from "./keys";
import { Overview } from "./Overview";
import { Pointer } from "./Pointer";
import { AudienceTold } from "./presenter/AudienceTold";
import { sharePointer, useWindows } from "./presenter/useWindows";
import { SceneView } from "./SceneView";
import { StepBar } from "./StepBar";
import { useScale } from "./scale";
import { shownOf } from "./show";
import { listenForSwipes } from "./swipes";
import { useBoundView, useShow, useShowStore } from "./useShow";

/** The window that is shared: what is shown, and around it only what somebody asks for. */
export function Audience({ note }: { readonly note: string | null }) {
  const store = useShowStore();
  const views = useBoundView(store, shownOf);
  const scale = useScale(store);
  const picture = useShow(shownOf);
  const { blank, pointer } = useShow((show) => show);
  // Where the presenter goes next is part of what a freeze keeps back.
  const overview = useShow((show) => show.overview && show.frozen === null);
  const [keys, setKeys] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [told, setTold] = useState(note);
  const page = useRef<HTMLDivElement>(null);
  const windows = useWindows("audience");
  const acts = useMemo<Acts>(
    () => ({
      fullScreen: toggleFullScreen,
      presenter: () => windows?.openOther(),
      keys: () => setKeys((shown) => !shown),
      number: setTyped,
    }),
    [windows],
  );
  useEffect(() => (windows ? sharePointer(windows) : undefined), [windows]);
  useEffect(() => bindAddress(store), [store]);
  // Escape closes before it unpins, so the keys of the briefing are asked first.
  useEffect(() => listenForKeys(store, acts), [store, acts]);
  useEffect(() => listenForUndo(views), [views]);
  useEffect(() => listenForSwipes(store), [store]);
  useEffect(() => store.subscribe(() => setTold(null)), [store]);
  const covered = blank || overview;
  return (
    <ViewProvider store={views}>
      <div ref={page} className="brief" data-pointer={pointer || undefined}>
        <div className="brief-picture" inert={covered}>
          {told !== null && (
            <p className="brief-note" role="alert">
              {told}
            </p>
          )}
          <SceneView picture={picture} scale={scale} />
        </div>
        {overview && !blank && <Overview />}
        {!blank && <StepBar acts={acts} typed={typed} />}
        {blank && <div className="brief-blank" />}
        {pointer && !blank && <Pointer picture={page} />}
        {windows && <AudienceTold windows={windows} />}
      </div>
      {keys && <KeyList onClose={() => setKeys(false)} />}
    </ViewProvider>
  );
}
