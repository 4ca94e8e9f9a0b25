import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import { loadBundled } from "../dossier/bundle";
import { createEngine } from "../engine/engine";
import { type Draw, named } from "./named";

/**
 * Draws a shell over the dossier that the address names, and over another one as soon as it names that. Only what is not
 * bundled needs more code.
 */
export async function openDossier(root: Root, draw: Draw): Promise<void> {
  const name = named();
  addEventListener("hashchange", function follow() {
    if (named() === name) return;
    removeEventListener("hashchange", follow);
    void openDossier(root, draw);
  });
  if (!name) return openBundled(root, draw);
  return (await import("./dossiers")).openNamed(root, draw);
}

/**
 * Draws a shell over the bundled dossier, which is a part of the build and comes as one; what the page shows stands until
 * then. Only where that fails a query is needed, which tells what went wrong and tries again when asked.
 */
export async function openBundled(root: Root, draw: Draw): Promise<void> {
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
