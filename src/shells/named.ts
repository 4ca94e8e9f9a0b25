import type { ReactNode } from "react";
import type { Dossier } from "../dossier/types";
import type { Engine } from "../engine/engine";

/** A dossier with the engine that answers for it. */
export interface Opened {
  readonly dossier: Dossier;
  readonly engine: Engine;
}

/** Draws a shell over a dossier; called once for each that is opened. */
export type Draw = (dossier: Dossier, engine: Engine) => ReactNode;

/** What of the address names another dossier than the bundled one (docs/contract.md, 2.7). */
export const named = () => /[#&]((dossier|data)=[^&]+(&sha256=[^&]*)?)/.exec(location.hash)?.[1];
