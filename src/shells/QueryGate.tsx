import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { createQueryClient, dossierQuery } from "../dossier/query";
import type { Dossier } from "../dossier/types";

interface GateProps {
  /** Called once for each dossier that was loaded. */
  readonly children: (dossier: Dossier) => ReactNode;
}

/** Loads a dossier across a boundary that can fail: tells what went wrong, and tries again when asked. */
export function QueryGate({ children }: GateProps) {
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
