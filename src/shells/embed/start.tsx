import "../../ui/tokens.css";
import "../../ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadBundled } from "../../dossier/bundle";
import { createEngine } from "../../engine/engine";
import type { PanelSpec } from "../../panels/spec";
import { createViewStore } from "../../store/store";
import { decodeView, encodeLink } from "../../store/url";
import { sameView } from "../../store/view";
import { showTheme } from "../theme";
import { Embed } from "./Embed";
import { type EmbedOptions, embedOptions } from "./options";

/** So rarely is the address written while something is dragged: Safari refuses more than 100 changes in 30 seconds. */
const WRITE_EVERY = 350;

/** Draws one panel into the page, follows its address, and writes the View back there: it replaces and never pushes. */
export async function startEmbed(spec: PanelSpec): Promise<void> {
  const place = document.getElementById("app");
  if (!place) throw new Error("The page has no element with the id app.");
  let link = decodeView(location.hash);
  const store = createViewStore(link.view);
  const root = createRoot(place);
  try {
    const dossier = await loadBundled();
    const engine = createEngine(dossier);
    const draw = () => {
      const options = embedOptions(link.extra);
      showTheme(themeOf(options));
      root.render(
        <StrictMode>
          <Embed spec={spec} dossier={dossier} engine={engine} store={store} options={options} />
        </StrictMode>,
      );
    };
    draw();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    addEventListener("hashchange", () => {
      link = decodeView(location.hash);
      store.commit(() => link.view);
      draw();
    });
  } catch (error) {
    root.render(<p role="alert">This panel could not be drawn. {error instanceof Error ? error.message : null}</p>);
  }

  let waiting = false;
  store.subscribe(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      const { view } = store.getState();
      if (!sameView(view, link.view)) write(encodeLink(view, link.extra));
      link = { ...link, view };
    }, WRITE_EVERY);
  });
}

function write(fragment: string): void {
  try {
    history.replaceState(history.state, "", `#${fragment}`);
  } catch {
    // Refused by the browser: the panel works on, its address is from before.
  }
}

function themeOf({ theme }: EmbedOptions): "light" | "dark" {
  if (theme !== "auto") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
