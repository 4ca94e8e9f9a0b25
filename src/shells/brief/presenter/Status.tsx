import { useSyncExternalStore } from "react";
import { isNewer, onNewer } from "../../../offline/newer";
import { drifted, revert, type Show, toggleBlank, toggleFreeze } from "../show";
import type { Connection, Windows } from "../sync/windows";
import { useShow, useShowStore } from "../useShow";
import { useConnection } from "./useWindows";

/** What the audience sees at this moment, and whether its window is there at all. Always in the same place. */
export function Status({ windows }: { readonly windows: Windows }) {
  const store = useShowStore();
  const show = useShow((now) => now);
  const state = useConnection(windows, (connection) => connection.state);
  const blocked = useConnection(windows, (connection) => connection.blocked);
  const tooLong = useConnection(windows, (connection) => connection.tooLong);
  const newer = useSyncExternalStore(onNewer, isNewer);
  const { scenes } = store.briefing;
  const frozenAt = scenes.findIndex(({ id }) => id === show.frozen?.scene);
  const apart = STATES[state];
  return (
    <div className="presenter-status" data-state={apart ? "apart" : show.frozen || show.blank ? "held" : "live"}>
      <p role="status">
        {apart}
        {blocked && " The browser blocked the window: allow pop-ups for this page."}
        {tooLong && " This view is too long to be shown there."}
        {!apart && show.blank && "Blank: the audience sees a black screen."}
        {!apart && !show.blank && show.frozen && `Frozen: the audience sees scene ${frozenAt + 1}${meanwhile(show)}.`}
        {!apart && !show.blank && !show.frozen && "The audience sees this."}
      </p>
      {(state === "gone" || state === "alone") && (
        <button type="button" onClick={windows.openOther}>
          {state === "gone" ? "Open it again" : "Open the audience window"}
        </button>
      )}
      {show.blank && (
        <button type="button" onClick={() => store.step(toggleBlank)}>
          Show the scene
        </button>
      )}
      {show.frozen && !show.blank && (
        <button type="button" onClick={() => store.step(toggleFreeze)}>
          Thaw
        </button>
      )}
      {newer && (
        <p className="presenter-newer" title="A briefing is never interrupted.">
          A newer version of Parley is here. Explore offers it.
        </p>
      )}
      {drifted(show.picture, store.briefing) && (
        <p className="presenter-drift">
          <strong>Changed since the scene was made</strong>
          <button type="button" aria-keyshortcuts="R" onClick={() => store.step(revert)}>
            Back to the scene
          </button>
        </p>
      )}
    </div>
  );
}

const STATES: Readonly<Record<Connection["state"], string | null>> = {
  connected: null,
  alone: "No audience window is connected.",
  gone: "The audience window has gone.",
  version: "The audience window runs another version of Parley or of this briefing: reload it.",
  briefing: "The audience window shows another briefing.",
};

/** Whether the presenter has gone on since. */
function meanwhile({ frozen, picture }: Show): string {
  return frozen === null || frozen.scene === picture.scene ? " as it was" : "";
}
