import { type ComponentType, useEffect, useState } from "react";
import { here } from "../here";
import type { FaultProps } from "../spec";
import css from "./fault.module.css";
import { askAgain, isMissing, isUpdated, loadAnew } from "./missing";
import { Report } from "./Report";

/** What stands in place of a part that could not be drawn: what happened, and what can be done about it. */
export default function Fault({ name, error, spec, load = spec?.load, onRetry }: FaultProps) {
  const missing = isMissing(error);
  const updated = useUpdated(missing);
  const [report, setReport] = useState(false);
  const [asking, setAsking] = useState(false);
  const retry = async () => {
    setAsking(true);
    const came = missing && load ? await askAgain(load) : null;
    if (came && spec) here.set(spec, came as ComponentType);
    setAsking(false);
    onRetry(came);
  };
  return (
    <div className={css.fault}>
      <div role="alert">
        <p>{missing ? `${name}: a part of its code did not come.` : `${name} could not be drawn.`}</p>
        <p className={css.more}>{updated ? UPDATED : missing ? MISSING : spec ? OTHERS : SAFE}</p>
      </div>
      <p className={css.ways}>
        {(load || !missing) && (
          <button type="button" disabled={asking} onClick={() => void retry()}>
            Try again
          </button>
        )}
        {(missing || !spec) && (
          <button type="button" onClick={() => void loadAnew()}>
            Reload the page
          </button>
        )}
        <button type="button" aria-expanded={report} onClick={() => setReport(!report)}>
          Report
        </button>
      </p>
      {report && <Report error={error} where={name} />}
    </div>
  );
}

const UPDATED = "Parley was updated on its server since this page was opened. Reload the page: what you chose stays.";
const MISSING =
  "The rest of the page still works. If trying again does not help, reload the page: what you chose stays.";
const OTHERS = "The other panels still work, and nothing you saved is lost.";
const SAFE = "Nothing you saved is lost.";

function useUpdated(missing: boolean): boolean {
  const [updated, setUpdated] = useState(false);
  useEffect(() => {
    if (!missing) return undefined;
    let wanted = true;
    void isUpdated().then((is) => wanted && setUpdated(is));
    return () => {
      wanted = false;
    };
  }, [missing]);
  return updated;
}
