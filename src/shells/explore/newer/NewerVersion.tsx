import { useState } from "react";
import { loadNewer } from "../../../offline/page";
import css from "./newer.module.css";

/** Offers a newer build that is here, and loads it when asked: the view is in the address and stays. */
export default function NewerVersion() {
  const [answer, setAnswer] = useState<"load" | "later" | null>(null);
  const [lost, setLost] = useState<readonly string[]>([]);
  if (answer === "later") return null;
  const load = async () => {
    const { heldHereAlone } = await import("../../dossiers");
    const alone = lost.length > 0 ? [] : await heldHereAlone();
    setLost(alone);
    if (alone.length > 0) return;
    setAnswer("load");
    if (!(await loadNewer())) setAnswer(null);
  };
  return (
    <p className={css.offer} role="status">
      {lost.length === 0 ? (
        "A newer version of Parley is here."
      ) : (
        <span>
          Loading it closes what was opened from files and is not kept here: <bdi>{lost.join(", ")}</bdi>
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
