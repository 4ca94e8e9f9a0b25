import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { loadBundled } from "../dossier/bundle";
import type { Dossier } from "../dossier/types";
import { createEngine, type Engine } from "../engine/engine";

export interface GateProps {
  /** What stands there until the dossier is loaded. */
  readonly waiting: ReactNode;
  readonly children: (dossier: Dossier) => ReactNode;
}

/** The bundled dossier is a part of the build and comes as one. Only where that fails is a query needed, which tells and retries. */
const QueryGate = lazy(() => import("./QueryGate"));

/** Gives what is inside the bundled dossier and its engine. */
export function DossierGate(props: {
  readonly waiting: ReactNode;
  readonly children: (dossier: Dossier, engine: Engine) => ReactNode;
}) {
  const { waiting } = props;
  const [loaded, setLoaded] = useState<Dossier | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    loadBundled().then(
      (dossier) => wanted && setLoaded(dossier),
      () => wanted && setLoaded("failed"),
    );
    return () => {
      wanted = false;
    };
  }, []);
  const children = (dossier: Dossier) => props.children(dossier, engineOf(dossier));
  if (loaded === null) return waiting;
  if (loaded !== "failed") return children(loaded);
  return (
    <Suspense fallback={waiting}>
      <QueryGate waiting={waiting}>{children}</QueryGate>
    </Suspense>
  );
}

const engines = new WeakMap<Dossier, Engine>();

function engineOf(dossier: Dossier): Engine {
  const known = engines.get(dossier) ?? createEngine(dossier);
  engines.set(dossier, known);
  return known;
}
