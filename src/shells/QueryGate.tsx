import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createQueryClient, dossierQuery } from "../dossier/query";
import type { GateProps } from "./DossierGate";

/** Loads a dossier across a boundary that can fail: tells what went wrong, and tries again when asked. */
export default function QueryGate({ waiting, children }: GateProps) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Loading waiting={waiting}>{children}</Loading>
    </QueryClientProvider>
  );
}

function Loading({ waiting, children }: GateProps) {
  const { data, error, isFetching, refetch } = useQuery(dossierQuery());
  if (data) return children(data);
  if (!error) return waiting;
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
