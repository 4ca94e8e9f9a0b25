import { createRoot } from "react-dom/client";
import { Explore } from "./shells/explore/Explore";
import { openDossier } from "./shells/openDossier";
import { currentTheme, showTheme } from "./shells/theme";
import { openAddress } from "./store/address";
import { createViewStore } from "./store/store";
import { decodeView } from "./store/url";
import "./ui/base.css";
import "./ui/tokens.css";

const root = createRoot(document.getElementById("app")!);

// What nothing else catches; a style sheet that does not come tells only on its way down.
const told = (event: Event) => void import("./shells/lastResort").then(({ tell }) => tell(event)).catch(() => {});
addEventListener("error", told, true);
addEventListener("unhandledrejection", told);

showTheme(currentTheme());

const modeNow = () => decodeView(location.hash).extra.get("mode");

const mode = modeNow();
// A link from one way of use to another changes only the fragment: start afresh with the other shell.
addEventListener("hashchange", () => {
  if (modeNow() !== mode) location.reload();
});
if (mode === "brief") void import("./shells/brief/start").then(({ startBrief }) => startBrief(root));
else {
  void openDossier(root, (dossier, engine) => {
    const store = createViewStore();
    return <Explore store={store} dossier={dossier} engine={engine} link={openAddress(store)} />;
  });
}
