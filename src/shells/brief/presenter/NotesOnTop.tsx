import type { Scene } from "../../../dossier/types";
import { byScenes } from "../steps";
import type { Windows } from "../sync/windows";
import { useShowStore } from "../useShow";
import { Paragraphs } from "./Paragraphs";
import { Times } from "./TimerBar";
import { useConnection } from "./useWindows";

interface NotesOnTopProps {
  readonly windows: Windows;
  readonly scene: Scene;
  readonly next: Scene | null;
  readonly where: Window;
}

/** The small window above all others: notes, time, and to the scenes beside this one. */
export function NotesOnTop({ windows, scene, next, where }: NotesOnTopProps) {
  const store = useShowStore();
  const { scenes } = store.briefing;
  const timer = useConnection(windows, (connection) => connection.timer);
  const at = scenes.indexOf(scene);
  return (
    <div className="presenter-on-top">
      <header>
        <b>
          Scene {at + 1} of {scenes.length}
        </b>
        <span className="presenter-group">
          <button type="button" disabled={at === 0} onClick={() => store.step(byScenes(-1))}>
            Previous
          </button>
          <button type="button" disabled={next === null} onClick={() => store.step(byScenes(1))}>
            Next
          </button>
        </span>
      </header>
      <Times timer={timer} scenes={scenes} where={where} />
      <h1>{scene.headline}</h1>
      <Paragraphs text={scene.notes} />
      <p className="presenter-then">{next ? `Next: ${next.headline}` : "This is the last scene."}</p>
    </div>
  );
}
