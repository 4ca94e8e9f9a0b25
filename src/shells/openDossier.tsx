import { type ReactNode, StrictMode } from "react";
import type { Root } from "react-dom/client";
import { loadBundled } from "../dossier/bundle";
import type { Dossier } from "../dossier/types";
import { createEngine, type Engine } from "../engine/engine";

/**
 * Draws a shell over the bundled dossier, which is a part of the build and comes as one; what the page shows stands until
 * then. Only where that fails a query is needed, which tells what went wrong and tries again when asked.
 */
export async function openDossier(root: Root, draw: (dossier: Dossier, engine: Engine) => ReactNode): Promise<void> {
  try {
    const dossier = await loadBundled();
    const engine = createEngine(dossier);
    root.render(<StrictMode>{draw(dossier, engine)}</StrictMode>);
  } catch {
    const { QueryGate } = await import("./QueryGate");
    root.render(
      <StrictMode>
        <QueryGate>{(dossier) => draw(dossier, createEngine(dossier))}</QueryGate>
      </StrictMode>,
    );
  }
}
