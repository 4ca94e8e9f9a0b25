/**
 * A briefing in a file of its own (docs/contract.md, section 8): a classic script in the page, with the dossier inside
 * (scripts/one-file.mjs). No request, no module; it opens from a disk.
 */
import "../../ui/tokens.css";
import "../../ui/base.css";
import { createRoot } from "react-dom/client";
import type { Dossier } from "../../dossier/types";
import { type Given, HOLDER, readGiven } from "../../io/briefingPage";
import { makePageVisible } from "../../ui/visiblePage";
import { openBundled } from "../openDossier";
import { currentTheme, showTheme } from "../theme";
import { Brief } from "./Brief";
import { Home } from "./home";
import "./around.css";
import "./brief.css";

const given = readGiven(document.getElementById(HOLDER)?.textContent ?? "");
const root = createRoot(document.getElementById("app")!);

makePageVisible();
showTheme(currentTheme());
document.documentElement.dataset.mode = "brief";
void openBundled(root, (dossier, engine) => {
  const fault = faultOf(given, dossier);
  if (fault !== null) {
    return (
      <p className="brief-waiting" role="alert">
        {fault}
      </p>
    );
  }
  return (
    <Home value={given && "about" in given ? given.about.from : null}>
      <Brief dossier={withGiven(dossier, given)} engine={engine} />
    </Home>
  );
});

/** What the page was given comes first, also before one of the same id. */
function withGiven(dossier: Dossier, one: Given): Dossier {
  if (!one || "fault" in one) return dossier;
  const others = dossier.briefings.filter(({ id }) => id !== one.briefing.id);
  return { ...dossier, briefings: [one.briefing, ...others] };
}

function faultOf(one: Given, dossier: Dossier): string | null {
  if (!one) return null;
  if ("fault" in one) return one.fault;
  if (one.about.dossier === dossier.id) return null;
  return `The briefing in this file is about another dossier (${one.about.dossier}) than the one here (${dossier.id}).`;
}
