import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import { loadBundled } from "../dossier/bundle";
import { createEngine } from "../engine/engine";
import { type Draw, named } from "./named";

/**
 * Draws a shell over the dossier that the address names, and over another one as soon as it names that. Only what is not
 * bundled needs more code.
 */
export function openDossier(root: Root, draw: Draw): Promise<void> {
  let name: string | undefined;
  const open = () => {
    name = named();
    return name ? import("./dossiers").then(({ openNamed }) => openNamed(root, draw)) : openBundled(root, draw);
  };
  addEventListener("hashchange", () => {
    if (named() !== name) void open();
  });
  return open();
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
    (await import("./QueryGate")).openGate(root, draw);
  }
}
