/** The keys of a briefing [contract 3.8]: those that take a step of the Show, and those that act on this window alone. */
import { singleKeysOn } from "../singleKeys";
import { isTextField } from "../undoKeys";
import {
  revert,
  type Show,
  type Step,
  scaleText,
  toggleBlank,
  toggleEvidence,
  toggleFreeze,
  toggleOverview,
  togglePointer,
} from "./show";
import type { ShowStore } from "./showStore";
import { TURNING, toNumber, turn, turnsPage } from "./steps";

/** What keys and buttons do to this window alone. */
export interface Acts {
  fullScreen(): void;
  presenter(): void;
  /** Shows the list of keys, or takes it away. */
  keys(): void;
  /** A number is being typed; null once it is not. */
  number(typed: string | null): void;
}

type Act = Exclude<keyof Acts, "number">;

interface Key {
  readonly keys: readonly string[];
  /** How they stand on the keyboard. */
  readonly shown: string;
  readonly name: string;
  readonly does: Step | Act;
}

/** To texts of the usual size. */
export const usualText: Step = (show, briefing) => scaleText(10 - show.text)(show, briefing);

/** Clickers send `b` or `.` for a blank screen, and F5 to begin. */
const KEYS: readonly Key[] = [
  { keys: ["o"], shown: "O", name: "All scenes", does: toggleOverview },
  { keys: ["e"], shown: "E", name: "Evidence", does: toggleEvidence },
  { keys: ["r"], shown: "R", name: "Back to the scene as it was made", does: revert },
  { keys: ["b", "."], shown: "B or .", name: "Blank screen", does: toggleBlank },
  { keys: ["l"], shown: "L", name: "Pointer", does: togglePointer },
  { keys: ["z"], shown: "Z", name: "Freeze the picture, or let it go on", does: toggleFreeze },
  { keys: ["+", "="], shown: "+", name: "Larger text", does: scaleText(1) },
  { keys: ["-"], shown: "-", name: "Smaller text", does: scaleText(-1) },
  { keys: ["0"], shown: "0", name: "Text of the usual size", does: usualText },
  { keys: ["f", "F5"], shown: "F or F5", name: "Full screen", does: "fullScreen" },
  { keys: ["n"], shown: "N", name: "Presenter’s window", does: "presenter" },
  { keys: ["?"], shown: "?", name: "Keys", does: "keys" },
];

/** Every key with what it does, for the list of keys. `single`: it can be switched off. */
export const KEY_LIST: readonly { readonly shown: string; readonly name: string; readonly single: boolean }[] = [
  { shown: "← or Page up", name: "Previous scene", single: false },
  { shown: "→ or Page down", name: "Next scene", single: false },
  { shown: "Home, End", name: "First scene, last scene", single: false },
  { shown: "3 Enter", name: "Scene 3", single: true },
  ...KEYS.map(({ shown, name }) => ({ shown, name, single: true })),
  { shown: "P", name: "Hand out: print or PDF", single: true },
  { shown: "S", name: "Hand out: save as one HTML file", single: true },
  { shown: "Esc", name: "Close, or unpin", single: false },
  { shown: "Ctrl+Z", name: "Undo within the scene", single: false },
];

/** Milliseconds after which a number that was typed is forgotten. */
const FORGET = 4000;

/** Listens until the result is called: in this window, or in one that was opened from it. */
export function listenForKeys(show: ShowStore, acts: Acts, page: Document = document): () => void {
  let typed = "";
  let timer = 0;
  const type = (text: string) => {
    typed = text;
    clearTimeout(timer);
    if (text !== "") timer = window.setTimeout(() => type(""), FORGET);
    acts.number(text === "" ? null : text);
  };

  /** Before anything on the page: Enter may also choose what has the focus. */
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || typed === "") return;
    event.preventDefault();
    event.stopPropagation();
    show.step(toNumber(Number(typed)));
    type("");
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    const { key } = event;
    if (key === "Escape") {
      if (typed === "" && !closes(show.getState())) return;
      event.preventDefault();
      if (typed !== "") type("");
      else show.step(close);
    } else if (TURNING.includes(key)) {
      if (!turnsPage(event)) return;
      event.preventDefault();
      show.step(turn(key));
    } else if (key.length > 1 || singleKeysOn()) {
      const digit = /^\d$/.test(key) && (key !== "0" || typed !== "");
      const found = KEYS.find(({ keys }) => keys.includes(key) || keys.includes(key.toLowerCase()));
      if (!digit && !found) return;
      event.preventDefault();
      // A key held down would blank and show again, and again.
      if (event.repeat) return;
      if (digit) type((typed + key).slice(-3));
      else if (typeof found?.does === "string") acts[found.does]();
      else if (found) show.step(found.does as Step);
    }
  };
  page.addEventListener("keydown", onEnter, { capture: true });
  page.addEventListener("keydown", onKey);
  return () => {
    clearTimeout(timer);
    page.removeEventListener("keydown", onEnter, { capture: true });
    page.removeEventListener("keydown", onKey);
  };
}

/** Whether Escape closes something before it unpins. */
function closes({ blank, overview, picture }: Show): boolean {
  return blank || overview || (picture.evidence && picture.view.pin === undefined);
}

const close: Step = (show) => {
  if (show.blank || show.overview) return { ...show, blank: false, overview: false };
  return { ...show, picture: { ...show.picture, evidence: false } };
};
