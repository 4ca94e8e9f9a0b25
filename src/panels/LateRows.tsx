import { type ReactNode, Suspense, useEffect, useMemo, useState, useTransition } from "react";
import type { Engine } from "../engine/engine";
import type { LateEngine } from "../engine/remote";
import type { ViewStore } from "../store/store";
import { Standing, useView, useViewStore } from "../store/ViewContext";
import type { View } from "../store/view";
import css from "./late.module.css";

/** So many milliseconds an answer may take before what comes after it gives it up. */
const PATIENCE = 250;

/**
 * What is below it sees a View only once that has been answered: until then all of it stands at the one before, so that
 * what is on screen is always of one View. While one is being answered the latest of those after it waits.
 */
export default function LateRows(props: { readonly engine: Engine; readonly children: ReactNode }) {
  const engine = props.engine as LateEngine;
  const store = useViewStore();
  const view = useView();
  const [shown, setShown] = useState(view);
  const [asked, setAsked] = useState(view);
  const [pending, startTransition] = useTransition();
  const [patient, setPatient] = useState(true);
  const next = pending ? asked !== view && !patient : shown !== view;
  useEffect(() => {
    if (!next) return;
    if (pending) engine.overtake();
    engine.prepare(view, shown);
    setPatient(true);
    setAsked(view);
    startTransition(() => setShown(view));
  }, [next, pending, view, shown, engine]);
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setTimeout(() => setPatient(false), PATIENCE);
    return () => clearTimeout(timer);
  }, [pending]);
  const standing = useMemo(() => standingAt(store, shown), [store, shown]);
  return (
    <Standing value={standing}>
      <Suspense fallback={<p className={css.waiting}>Asking for the codings…</p>}>{props.children}</Suspense>
      <p role="status" className={css.pending} data-shown={(pending && !patient) || undefined}>
        {pending && !patient ? "Counting…" : ""}
      </p>
    </Standing>
  );
}

/** The store as it is, but for the View. */
function standingAt(store: ViewStore, view: View): ViewStore {
  let last = store.getState();
  let state = { ...last, view };
  const getState = () => {
    if (store.getState() !== last) {
      last = store.getState();
      state = { ...last, view };
    }
    return state;
  };
  return { ...store, getState, getInitialState: getState };
}
