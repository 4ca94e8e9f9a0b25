import { QueryClient, queryOptions } from "@tanstack/react-query";
import { loadBundled } from "./bundle";

/** The bundled dossier as a query: loaded once, offline too, kept as it is. The error of a failed load is shown, not retried behind the viewer's back. */
export function dossierQuery() {
  return queryOptions({
    queryKey: ["dossier", "bundled"],
    queryFn: loadBundled,
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    structuralSharing: false,
  });
}

/** One client for each app on a page. */
export function createQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } } });
}
