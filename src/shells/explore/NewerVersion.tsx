import { useState, useSyncExternalStore } from "react";
import { isNewer, onNewer } from "../../offline/newer";
import { loadNewer } from "../../offline/page";

/** Offers a newer build that is here, and loads it when asked: the view is in the address and stays. */
export function NewerVersion() {
  const newer = useSyncExternalStore(onNewer, isNewer);
  const [answer, setAnswer] = useState<"load" | "later" | null>(null);
  const [lost, setLost] = useState<readonly string[]>([]);
  if (!newer || answer === "later") return null;
  const load = async () => {
    const { heldHereAlone } = await import("../dossiers");
    const alone = lost.length > 0 ? [] : await heldHereAlone();
    setLost(alone);
    if (alone.length > 0) return;
    setAnswer("load");
    await loadNewer();
  };
  return (
    <p className="explore-notice" role="status">
      {lost.length === 0 ? (
        "A newer version is here."
      ) : (
        <span>
          This closes what was opened from files and is kept nowhere: <bdi>{lost.join(", ")}</bdi>
        </span>
      )}
      <button type="button" disabled={answer === "load"} onClick={load}>
        {lost.length === 0 ? "Load it" : "Load it all the same"}
      </button>
      <button type="button" disabled={answer === "load"} onClick={() => setAnswer("later")}>
        Later
      </button>
    </p>
  );
}
