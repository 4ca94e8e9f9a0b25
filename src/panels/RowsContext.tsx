import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Names, namesOf } from "../dossier/names";
import type { Dossier } from "../dossier/types";
import type { Engine } from "../engine/engine";
import type { Rows } from "../engine/rows";
import { useView } from "../store/ViewContext";

interface Looked {
  readonly dossier: Dossier;
  readonly engine: Engine;
  readonly names: Names;
}

const Context = createContext<Looked | null>(null);

/** Gives the panels below it one dossier and the engine that answers for it. */
export function RowsProvider({ dossier, engine, children }: { dossier: Dossier; engine: Engine; children: ReactNode }) {
  const value = useMemo(() => ({ dossier, engine, names: namesOf(dossier) }), [dossier, engine]);
  return <Context value={value}>{children}</Context>;
}

function useLooked(): Looked {
  const value = useContext(Context);
  if (!value) throw new Error("No RowsProvider above this component.");
  return value;
}

/** What the present View gives. The local engine answers in the same render, so `pending` is false with it. */
export function useRows(): { readonly rows: Rows; readonly pending: boolean } {
  const { engine } = useLooked();
  const view = useView();
  return { rows: engine.rows(view), pending: false };
}

export function useDossier(): Dossier {
  return useLooked().dossier;
}

/** The names of everything in the dossier, by id. */
export function useNames(): Names {
  return useLooked().names;
}

/** For the evidence: a coding and its article by id. */
export function useEngine(): Engine {
  return useLooked().engine;
}
