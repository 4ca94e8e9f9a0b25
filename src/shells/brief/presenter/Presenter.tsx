import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { bindAddress } from "../address";
import { toggleFullScreen } from "../fullScreen";
import { holdSizes } from "../heldSizes";
import { KeyList } from "../KeyList";
import { type Acts, listenForKeys } from "../keys";
import { Pointer } from "../Pointer";
import { type Show, sceneOf } from "../show";
import type { Windows } from "../sync/windows";
import { useShow, useShowStore } from "../useShow";
import { useWindowSize } from "../windowSize";
import { boxesOf } from "./boxes";
import { Controls } from "./Controls";
import { NextScene } from "./NextScene";
import { Notes } from "./Notes";
import { SceneList } from "./SceneList";
import { Stage } from "./Stage";
import { Status } from "./Status";
import { useStageScale } from "./stageScale";
import { TimerBar } from "./TimerBar";
import { sharePointer, useConnection, useWindows } from "./useWindows";
import "./presenter.css";

/** The presenter's window: notes, what the audience sees and what comes next, the time, and everything that can be done. */
export default function Presenter() {
  const windows = useWindows("presenter");
  return windows && <Connected windows={windows} />;
}

const presentOf = ({ picture }: Show) => picture;
/** Until the audience's window has told its size. */
const USUAL = { width: 1280, height: 720 };

function Connected({ windows }: { readonly windows: Windows }) {
  const store = useShowStore();
  const { briefing } = store;
  const scene = sceneOf(
    briefing,
    useShow(({ picture }) => picture.scene),
  );
  const next = briefing.scenes[briefing.scenes.indexOf(scene) + 1];
  // Drawn when what is looked at has been: both windows are one process, and draw in turns.
  const later = useDeferredValue(next);
  // On the way back the scene that was looked at comes next: it stays.
  const beside = useDeferredValue(scene) === next ? next : later;
  const size = useConnection(windows, (connection) => connection.size) ?? USUAL;
  const boxes = boxesOf(useWindowSize(), size);
  const scale = useStageScale(size);
  useLayoutEffect(() => holdSizes(size), [size]);
  const pointer = useShow((show) => show.pointer);
  const frozen = useShow((show) => show.frozen !== null);
  const stage = useRef<HTMLDivElement>(null);
  const [keys, setKeys] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const acts = useMemo<Acts>(
    () => ({
      fullScreen: toggleFullScreen,
      presenter: windows.openOther,
      keys: () => setKeys((shown) => !shown),
      number: setTyped,
    }),
    [windows],
  );
  // What it points at is not what the audience sees then.
  useEffect(() => (frozen ? windows.point(null) : sharePointer(windows)), [windows, frozen]);
  useEffect(() => bindAddress(store, presentOf), [store]);
  useEffect(() => listenForKeys(store, acts), [store, acts]);
  useEffect(() => {
    document.title = `Presenter: ${briefing.title} · Parley`;
  }, [briefing]);
  return (
    <div className="presenter" data-narrow={boxes.narrow || undefined} data-pointer={pointer || undefined}>
      <TimerBar windows={windows} scenes={briefing.scenes} />
      <div className="presenter-left" style={{ width: boxes.left }}>
        <Status windows={windows} />
        {/* In one list, so that the next scene is only moved when its turn comes: it is drawn already. */}
        <div className="presenter-stages" style={{ height: boxes.now.height }}>
          {[scene, ...(beside && beside !== scene ? [beside] : [])].map((one) => (
            <Stage
              key={one.id}
              scene={one}
              size={size}
              scale={scale}
              box={one === scene ? boxes.now : boxes.next}
              isNext={one !== scene}
              page={one === scene ? stage : undefined}
            />
          ))}
        </div>
        <Controls acts={acts} typed={typed} />
        <SceneList scenes={briefing.scenes} />
      </div>
      <div className="presenter-right">
        <Notes windows={windows} acts={acts} scene={scene} next={next ?? null} />
        <NextScene scene={next ?? null} box={boxes.next} />
      </div>
      {pointer && <Pointer picture={stage} />}
      {keys && <KeyList onClose={() => setKeys(false)} />}
    </div>
  );
}
