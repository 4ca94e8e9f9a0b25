import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { type ReactNode, StrictMode, useMemo, useState } from "react";
import type { Root } from "react-dom/client";
import { createQueryClient, dossierQuery } from "../dossier/query";
import type { Dossier } from "../dossier/types";
import { createEngine } from "../engine/engine";
import type { Draw } from "./named";

interface GateProps {
  /** Called once for each dossier that was loaded. */
  readonly children: (dossier: Dossier) => ReactNode;
}

/** Loads the bundled dossier, which failed once: tells what went wrong, and tries again when asked. */
export function openGate(root: Root, draw: Draw): void {
  root.render(
    <StrictMode>
      <QueryGate>{(dossier) => draw(dossier, createEngine(dossier))}</QueryGate>
    </StrictMode>,
  );
}

function QueryGate({ children }: GateProps) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Loading>{children}</Loading>
    </QueryClientProvider>
  );
}

function Loading({ children }: GateProps) {
  const { data, error, isFetching, refetch } = useQuery(dossierQuery());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn belongs to the dossier, and is made once for it
  const drawn = useMemo(() => data && children(data), [data]);
  if (drawn) return drawn;
  if (!error) return <p role="status">Loading the dossier…</p>;
  return (
    <div role="alert" className="gate-error">
      <h1>The dossier could not be loaded</h1>
      <p>{error.message}</p>
      <button type="button" disabled={isFetching} onClick={() => void refetch()}>
        Try again
      </button>
    </div>
  );
}
