import "../../ui/tokens.css";
import "../../ui/base.css";
import { type Component, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadBundled } from "../../dossier/bundle";
import { createEngine } from "../../engine/engine";
import type { PanelSpec } from "../../panels/spec";
import { createViewStore } from "../../store/store";
import { decodeView, encodeLink } from "../../store/url";
import { sameView } from "../../store/view";
import type { Stage } from "./abilities";
import { Embed } from "./Embed";
import { tellFault } from "./fault";
import { showLooks } from "./looks";
import { embedOptions, unknownIn } from "./options";
import type { Wire } from "./port";

const UNDRAWN = "This panel could not be drawn.";

/** What catches the faults of one panel. */
type Slot = Component<{ readonly spec?: PanelSpec }>;

/** So rarely is the address written while something is dragged: Safari refuses more than 100 changes in 30 seconds. */
const WRITE_EVERY = 350;

/** Draws one panel into the page, follows its address, and writes the View back there: it replaces and never pushes. */
export async function startEmbed(spec: PanelSpec): Promise<void> {
  const place = document.getElementById("app");
  if (!place) throw new Error("The page has no element with the id app.");
  document.documentElement.dataset.mode = "embed";
  /** The address as it was read or written last. */
  let seen = location.hash;
  let link = decodeView(seen);
  showLooks(embedOptions(link.extra));
  const store = createViewStore(link.view);
  const root = createRoot(place, {
    // Of what stands beside the panel the page around it need not know; of the error's words it must not.
    onCaughtError(error, { errorBoundary }) {
      console.error(error);
      if ((errorBoundary as Slot).props.spec === spec) tellFault("failed", UNDRAWN);
    },
  });
  const ending = new AbortController();
  const { signal } = ending;
  let wire: Wire | null = null;
  try {
    let dossier = await loadBundled();
    let engine = createEngine(dossier);
    let given = 0;
    let first = store.getState().view;
    let missed = 0;
    const draw = () => {
      if (signal.aborted) return;
      const options = embedOptions(link.extra);
      const unknown = unknownIn(link) + missed;
      root.render(
        <StrictMode>
          <Embed
            key={given}
            {...{ spec, dossier, engine, store, options, unknown }}
            first={() => first}
            given={given > 0}
          />
        </StrictMode>,
      );
    };
    draw();
    const stage: Stage = {
      dossier: () => dossier,
      engine: () => engine,
      options: () => embedOptions(link.extra),
      show(next) {
        engine = createEngine(next);
        dossier = next;
        given += 1;
        draw();
      },
      begin(change) {
        first = change(first);
      },
      miss(count) {
        if (count === missed) return;
        missed = count;
        draw();
      },
      end() {
        ending.abort();
        wire?.close();
        root.unmount();
      },
    };
    const host = link.extra.get("host") ?? null;
    // Nothing of the drawing waits for the wire; without it the panel stands, and only its host hears nothing.
    import("./wire").then(
      ({ openWire }) => {
        wire = openWire(store, spec.id, host, stage);
      },
      () => undefined,
    );
    const follow = () => {
      seen = location.hash;
      link = decodeView(seen);
      showLooks(embedOptions(link.extra));
      // A link that only looks otherwise takes from the visitor no way back.
      if (!sameView(link.view, store.getState().view)) first = link.view;
      store.commit(() => link.view);
      draw();
    };
    addEventListener("hashchange", () => (wire ? wire.by("host", follow) : follow()), { signal });
  } catch (error) {
    console.error(error);
    root.render(<p role="alert">{UNDRAWN}</p>);
    tellFault("failed", UNDRAWN);
  }

  let waiting = false;
  const unsubscribe = store.subscribe(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (signal.aborted) return;
      const { view } = store.getState();
      // Another link was opened and is about to be followed: it must not be written over.
      if (location.hash !== seen) return;
      if (!sameView(view, link.view)) write(encodeLink(view, link.extra));
      seen = location.hash;
      link = { ...link, view };
    }, WRITE_EVERY);
  });
  signal.addEventListener("abort", unsubscribe);
}

function write(fragment: string): void {
  try {
    history.replaceState(history.state, "", `#${fragment}`);
  } catch {
    // Refused by the browser: the panel works on, its address is from before.
  }
}
