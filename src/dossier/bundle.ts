import type { Dossier } from "./types";

/**
 * The dossier of `data/`, the one door to it. It was validated when the app was built (scripts/dossier-plugin.ts), so that the
 * validator need not be loaded here. Rejects when its chunk cannot be fetched.
 */
export async function loadBundled(): Promise<Dossier> {
  return (await import("virtual:dossier")).default;
}
