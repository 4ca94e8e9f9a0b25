import type { Root } from "react-dom/client";
import { keepOffline } from "../../offline/page";
import { makePageVisible } from "../../ui/visiblePage";
import { openDossier } from "../openDossier";
import { Brief } from "./Brief";
import "./around.css";
import "./brief.css";

/** A briefing on the whole page. */
export function startBrief(root: Root): Promise<void> {
  makePageVisible();
  document.documentElement.dataset.mode = "brief";
  keepOffline();
  root.render(<p className="brief-waiting">Loading the briefing…</p>);
  return openDossier(root, (dossier, engine) => <Brief dossier={dossier} engine={engine} />);
}
