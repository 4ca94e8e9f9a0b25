import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import { DossierGate } from "../DossierGate";
import { Brief } from "./Brief";
import "./brief.css";

/** A briefing on the whole page. */
export function startBrief(root: Root): void {
  document.documentElement.dataset.mode = "brief";
  root.render(
    <StrictMode>
      <DossierGate waiting={<p className="brief-waiting">Loading the briefing…</p>}>
        {(dossier, engine) => <Brief dossier={dossier} engine={engine} />}
      </DossierGate>
    </StrictMode>,
  );
}
