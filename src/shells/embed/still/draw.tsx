/** What scripts/stills.mjs runs while the app is built, in a document that nobody sees: each panel as a picture and a table. */
import "../../../ui/tokens.css";
import "../../../ui/base.css";
import "./still.css";
import { createRoot } from "react-dom/client";
import { loadBundled } from "../../../dossier/bundle";
import { formatDay } from "../../../dossier/days";
import type { Dossier } from "../../../dossier/types";
import { createEngine } from "../../../engine/engine";
import { FrameOptionsProvider } from "../../../panels/FrameOptions";
import { PanelSlot } from "../../../panels/PanelSlot";
import { RowsProvider } from "../../../panels/RowsContext";
import { PANELS } from "../../../panels/registry";
import type { PanelSpec } from "../../../panels/spec";
import { ViewProvider } from "../../../store/ViewContext";
import type { Box } from "../../../ui/box";
import { inBlocks } from "./blocks";
import { makeInert, numberIds, Styles } from "./inert";
import { lighter } from "./outlines";
import { Room } from "./room";
import { keepStylesAsWritten } from "./writtenStyles";

export interface Still {
  readonly panel: string;
  readonly name: string;
  /** What the panel says, or its name where it says nothing by itself. */
  readonly title: string;
  /** `<main>` with all of it; a drawing that can stand alone is marked `data-drawing`. */
  readonly whole: HTMLElement;
}

/** In CSS pixels: the width of an A4 page within its margins, and of a phone. */
const WIDE = 680;
const NARROW = 358;
/** Made for a width; the others flow. */
const MADE_FOR: readonly string[] = ["matrix", "stages", "venues", "chains", "articles", "compare"];
/** Those that say the most by themselves; each is a file of its own, too. */
const DRAWINGS = "[data-panel=stages] .recharts-surface, [data-panel=venues] svg[role=group]";
/** So many columns of the matrix beside each other have room for their names. */
const COLUMNS = [
  [".still-wide", 6],
  [".still-narrow", 3],
] as const;
/** Folded as in the panel, for they are long: a browser opens it without a script, and paper has it open. */
const FOLDED: readonly string[] = ["evidence", "method"];

/** Every panel of the registry as it looks with nothing chosen, and the styles that the elements had of their own. */
export async function drawStills(): Promise<{ readonly stills: readonly Still[]; readonly styles: string }> {
  keepStylesAsWritten();
  const dossier = await loadBundled();
  const stills = await Promise.all(PANELS.map((spec) => stillOf(spec, dossier)));
  // In the order of the panels, not in that of their being done: the names of styles are counted.
  const styles = new Styles();
  for (const { panel, whole } of stills) {
    makeInert(whole, styles);
    numberIds(whole, panel);
  }
  return { stills, styles: styles.sheet() };
}

async function stillOf(spec: PanelSpec, dossier: Dossier): Promise<Still> {
  const place = await drawn(spec, dossier, WIDE);
  const wide = place.querySelector(".still-picture");
  if (wide && MADE_FOR.includes(spec.id)) {
    const narrow = (await drawn(spec, dossier, NARROW)).querySelector(".still-picture");
    wide.classList.add("still-wide");
    narrow?.classList.add("still-narrow");
    wide.after(narrow ?? "");
  }
  for (const [selector, columns] of COLUMNS)
    for (const grid of place.querySelectorAll<HTMLTableElement>(`${selector} [role=grid]`)) inBlocks(grid, columns);
  if (FOLDED.includes(spec.id))
    for (const details of place.querySelectorAll("details")) details.removeAttribute("open");
  for (const svg of place.querySelectorAll("svg")) {
    lighter(svg);
    if (svg.matches(DRAWINGS)) svg.dataset.drawing = "";
  }
  const { id: panel, name } = spec;
  // Three panels have no finding: a heading says which it is.
  if (!place.querySelector("h1")) {
    const heading = document.createElement("h1");
    heading.textContent = name;
    const own = place.querySelector("h2");
    if (own?.textContent === name) own.remove();
    place.prepend(heading);
  }
  return { panel, name, title: place.querySelector("h1")?.textContent ?? name, whole: place };
}

/** A panel that has come to rest, as a copy that changes no more. */
async function drawn(spec: PanelSpec, dossier: Dossier, width: number): Promise<HTMLElement> {
  const place = document.createElement("main");
  place.className = "still";
  place.dataset.panel = spec.id;
  document.body.append(place);
  const root = createRoot(place, { identifierPrefix: `${spec.id}-${width}-` });
  root.render(
    <ViewProvider>
      <RowsProvider dossier={dossier} engine={createEngine(dossier)}>
        <FrameOptionsProvider options={{ controls: false, enlarge: false }}>
          <Room value={boxOf(spec, width)}>
            <PanelSlot spec={spec} />
          </Room>
        </FrameOptionsProvider>
      </RowsProvider>
      <Whence panel={spec.id} dossier={dossier} />
    </ViewProvider>,
  );
  await settled(place);
  while (unfold(place)) await settled(place);
  const copy = place.cloneNode(true) as HTMLElement;
  root.unmount();
  place.remove();
  return copy;
}

/** Presses whatever shows more of the same. False if there was nothing. */
function unfold(place: HTMLElement): boolean {
  const folded = [...place.querySelectorAll("details:not([open])")];
  for (const details of folded) details.setAttribute("open", "");
  const more = [...place.querySelectorAll("button")].filter(({ textContent }) => MORE.test(textContent ?? ""));
  for (const button of more) button.click();
  return folded.length + more.length > 0;
}

const MORE = /^Show (all )?\d+( more)?$/;

/** Source, date, and the way to the same in Parley. */
function Whence({ panel, dossier }: { readonly panel: string; readonly dossier: Dossier }) {
  return (
    <p className="still-whence">
      <bdi>{dossier.title}</bdi>, as of {formatDay(dossier.asOf)} · all codings, nothing filtered ·{" "}
      <a data-link="" href={`index.html#focus=${panel}`} target="_blank" rel="noreferrer">
        Open in Parley
      </a>
    </p>
  );
}

/** A map takes a part of the height that it is offered; the list below takes what it needs. A comparison is one column. */
function boxOf({ id }: PanelSpec, width: number): Box {
  if (id === "compare") return { width: Math.min(width, 640), height: 420 };
  return { width, height: id === "venues" ? 900 : 420 };
}

/** So often in a row nothing may have changed, and how long apart: React holds back for up to 300 ms what it loaded. */
const QUIET = 4;
const QUIET_MS = 100;
/** The machine may be busy. */
const PATIENCE_MS = 180_000;

/** Waits until nothing loads any more and nothing has changed for a moment. */
async function settled(place: HTMLElement): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let quiet = 0;
  const observer = new MutationObserver(() => {
    quiet = 0;
  });
  observer.observe(place, { subtree: true, childList: true, attributes: true, characterData: true });
  while (quiet < QUIET || /^$|Loading/.test(place.textContent ?? "")) {
    if (Date.now() > until) throw new Error(`The still of ${place.dataset.panel} was not drawn.`);
    await new Promise((done) => setTimeout(done, QUIET_MS));
    quiet += 1;
  }
  observer.disconnect();
  const trouble = place.querySelector("[role=alert]")?.textContent;
  if (trouble) throw new Error(`The still of ${place.dataset.panel}: ${trouble}`);
}
