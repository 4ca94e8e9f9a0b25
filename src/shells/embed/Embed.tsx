import { useLayoutEffect, useRef } from "react";
import { formatDay } from "../../dossier/days";
import type { Dossier } from "../../dossier/types";
import type { Engine } from "../../engine/engine";
import { FrameOptionsProvider } from "../../panels/FrameOptions";
import { PanelSlot } from "../../panels/PanelSlot";
import { RowsProvider } from "../../panels/RowsContext";
import type { PanelSpec } from "../../panels/spec";
import type { ViewStore } from "../../store/store";
import { encodeView } from "../../store/url";
import { useUndo, useView, useViewStore, ViewProvider } from "../../store/ViewContext";
import { sameView, type View } from "../../store/view";
import { InWords } from "../InWords";
import { listenForUndo } from "../undoKeys";
import { tellHeight } from "./height";
import type { EmbedOptions } from "./options";
import "./embed.css";

interface EmbedProps {
  readonly spec: PanelSpec;
  readonly dossier: Dossier;
  readonly engine: Engine;
  readonly store: ViewStore;
  readonly options: EmbedOptions;
  /** So many things that its link asks for are unknown here. */
  readonly unknown: number;
  /** What its link shows, with what the page around it has changed since. */
  readonly first: () => View;
  /** The page around the embed gave the dossier: no link of Parley's shows it. */
  readonly given: boolean;
}

/** One panel, and below it what it is filtered by and where it comes from. Its height does not depend on the frame's. */
export function Embed({ spec, dossier, engine, store, options, unknown, first, given }: EmbedProps) {
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!content.current || parent === window) return undefined;
    return tellHeight(content.current, (message) => parent.postMessage(message, "*"));
  }, []);
  useLayoutEffect(() => listenForUndo(store), [store]);
  return (
    <ViewProvider store={store}>
      <RowsProvider dossier={dossier} engine={engine}>
        <FrameOptionsProvider options={{ ...options, enlarge: false }}>
          <div className="embed" ref={content} data-without={PARTS.filter((part) => !options[part]).join(" ")}>
            <div className={CHARTS.includes(spec.id) ? "embed-panel" : "embed-panel embed-list"} data-panel={spec.id}>
              <PanelSlot spec={spec} />
            </div>
            {spec.id !== EVIDENCE.id && <Chosen />}
            <p className="embed-note">
              <Reset first={first} />
              {unknown > 0 && `${unknown === 1 ? "1 filter" : `${unknown} filters`} asked for, unknown here`}
              {options.source && (
                <>
                  {unknown > 0 && " · "}
                  <InWords /> · {dossier.title}, as of {formatDay(dossier.asOf)} ·{" "}
                  {given ? "data of the page around this panel" : <InParley />}
                </>
              )}
            </p>
          </div>
        </FrameOptionsProvider>
      </RowsProvider>
    </ViewProvider>
  );
}

const PARTS = ["title", "controls", "legend", "source"] as const;

/** Drawn into the room that there is; the others are as high as what they hold. */
const CHARTS: readonly string[] = ["stages", "matrix", "venues"];

/** Its code comes when the first mark is chosen. */
const EVIDENCE: PanelSpec = {
  id: "evidence",
  name: "Evidence",
  load: () => import("../../panels/evidence/EvidencePanel"),
};

/** What is behind the mark that was chosen: the embed grows by it and shrinks again. */
function Chosen() {
  const pinned = useView((view) => view.pin !== undefined);
  if (!pinned) return null;
  return (
    <div className="embed-evidence">
      <PanelSlot spec={EVIDENCE} />
    </div>
  );
}

/** The way back from what a visitor has chosen, here or in a linked panel. */
function Reset({ first }: Pick<EmbedProps, "first">) {
  const store = useViewStore();
  const { canUndo } = useUndo();
  const other = useView((view) => !sameView(view, first()));
  if (!canUndo || !other) return null;
  return (
    <button
      type="button"
      className="plain"
      title="Show again what this panel showed at first"
      onClick={() => store.commit(first)}
    >
      Reset
    </button>
  );
}

/** The same View in the whole dashboard. */
function InParley() {
  const view = useView();
  const fragment = encodeView(view);
  return (
    <a href={new URL(`./index.html${fragment && `#${fragment}`}`, location.href).href} target="_blank" rel="noreferrer">
      Open in Parley
    </a>
  );
}
