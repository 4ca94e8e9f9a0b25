import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { createQueryClient, dossierQuery } from "../dossier/query";
import type { Dossier } from "../dossier/types";
import { createEngine, type Engine } from "../engine/engine";

interface GateProps {
  /** What stands there until the dossier is loaded. */
  readonly waiting: ReactNode;
  readonly children: (dossier: Dossier, engine: Engine) => ReactNode;
}

/** Loads the dossier once and gives it to what is inside; tells what went wrong and tries again when asked. */
export function DossierGate(props: GateProps) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Gate {...props} />
    </QueryClientProvider>
  );
}

const engines = new WeakMap<Dossier, Engine>();

function engineOf(dossier: Dossier): Engine {
  const known = engines.get(dossier) ?? createEngine(dossier);
  engines.set(dossier, known);
  return known;
}

function Gate({ waiting, children }: GateProps) {
  const { data, error, refetch } = useQuery(dossierQuery());
  if (data) return children(data, engineOf(data));
  if (!error) return waiting;
  return (
    <div role="alert" className="gate-error">
      <h1>The dossier could not be loaded</h1>
      <p>{error.message}</p>
      <button type="button" onClick={() => void refetch()}>
        Try again
      </button>
    </div>
  );
}
