/** The inside of a `<parley-panel>`: the place of the frame, and what stands there until the panel is drawn. */

export interface Box {
  readonly place: Element;
  /** What the page wrote between the tags is seen, and the frame is not. Without any, the frame is. */
  wait(): void;
  show(): void;
  /** There is no panel: where the page wrote something, no room is kept for one. */
  giveUp(): void;
}

/**
 * Where it stands and how wide it is, is the page's to say; that it is there, as high as its panel and as plain, is not. A
 * constructed sheet, as a policy without inline styles allows it.
 */
const STYLE = `
:host {
  display: grid !important; grid-template: auto / minmax(0, 1fr) !important; padding: 0 !important;
  min-width: min(100%, 320px) !important; height: auto !important; min-height: 0 !important; max-height: none !important;
  aspect-ratio: auto !important; visibility: inherit !important; overflow: visible !important; opacity: 1 !important;
  transform: none !important; rotate: none !important; scale: none !important; translate: none !important;
  filter: none !important; backdrop-filter: none !important; clip-path: none !important; mask: none !important;
  mix-blend-mode: normal !important; zoom: 1 !important; contain: none !important; content-visibility: visible !important;
  writing-mode: horizontal-tb !important; pointer-events: auto !important;
}
:host([hidden]) { display: none !important }
slot, div { display: block; grid-area: 1 / 1; min-width: 0 }
div[inert] { opacity: 0 }
slot[hidden], div[hidden] { display: none }
`;

let sheet: CSSStyleSheet | undefined;

export function boxOf(element: HTMLElement): Box {
  const root = element.attachShadow({ mode: "open" });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  root.adoptedStyleSheets = [sheet];
  const place = document.createElement("div");
  const slot = document.createElement("slot");
  root.append(slot, place);
  let state: "waiting" | "drawn" | "given up" = "waiting";

  function update(next = state): void {
    state = next;
    const standsIn = state !== "drawn" && slot.assignedNodes().some(isSomething);
    slot.hidden = state === "drawn";
    place.inert = standsIn;
    place.hidden = standsIn && state === "given up";
  }

  slot.addEventListener("slotchange", () => update());
  update();
  return {
    place,
    wait: () => update("waiting"),
    show: () => update("drawn"),
    giveUp: () => update("given up"),
  };
}

function isSomething(node: Node): boolean {
  return node instanceof Element || node.textContent?.trim() !== "";
}
