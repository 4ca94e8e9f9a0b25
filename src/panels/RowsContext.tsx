import { createContext, lazy, type ReactNode, useContext, useMemo } from "react";
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
const LateRows = lazy(() => import("./LateRows"));

/** Gives the panels below it one dossier and the engine that answers for it. */
export function RowsProvider({ dossier, engine, children }: { dossier: Dossier; engine: Engine; children: ReactNode }) {
  const value = useMemo(() => ({ dossier, engine, names: namesOf(dossier) }), [dossier, engine]);
  return <Context value={value}>{engine.late ? <LateRows engine={engine}>{children}</LateRows> : children}</Context>;
}

function useLooked(): Looked {
  const value = useContext(Context);
  if (!value) throw new Error("No RowsProvider above this component.");
  return value;
}

/** What the present View gives, in the same render. Below a late engine the View is the last one answered (LateRows). */
export function useRows(): { readonly rows: Rows } {
  const { engine } = useLooked();
  const view = useView();
  return { rows: engine.rows(view) };
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
