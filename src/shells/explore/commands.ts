import { PANELS } from "../../panels/registry";
import { hasFilters } from "../../store/clauses";
import { clearFilters, setAxis, setCount, setSort } from "../../store/controls";
import { linkHere } from "../../store/naming";
import type { ViewStore } from "../../store/store";
import { clearPin, setFocus, setRows, type Transition } from "../../store/transitions";
import type { PanelId, View } from "../../store/view";
import { currentTheme, type Theme } from "../theme";
import { addScene } from "./briefings/addScene";
import { type DialogName, openDialog } from "./dialogs";
import { setTheme } from "./setTheme";

/** The columns at the sides, which can be folded away. */
export type SideId = "filters" | "evidence";

/** What commands act on. */
export interface Page {
  readonly store: ViewStore;
  /** Whether each column is shown. */
  readonly shown: Readonly<Record<SideId, boolean>>;
  readonly toggle: (side: SideId) => void;
}

export const COMMAND_GROUPS = ["Find", "Filters", "Show", "Go to", "Page"] as const;

export interface Command {
  /** What it is called; unique. */
  readonly name: string;
  readonly group: (typeof COMMAND_GROUPS)[number];
  /** The key that does it (keys.ts), if any: "/", "Escape", "Mod+Shift+Z". */
  readonly key?: string;
  /** Whether there is anything for it to do; left out, there always is. */
  readonly applies?: (page: Page) => boolean;
  readonly run: (page: Page) => void;
}

/** Opens the palette, so it does not stand in it. */
export const FIND_COMMAND = dialog("Find a command", "commands", "Mod+K");

/** Everything that can be done without pointing at a panel: the one list of the palette, the keys and the help. */
export const COMMANDS: readonly Command[] = [
  { name: "Search codings", group: "Find", key: "/", run: focusSearch },
  FIND_COMMAND,
  dialog("Help and keys", "help", "?"),

  { name: "Undo", group: "Filters", key: "Mod+Z", applies: ({ store }) => store.getState().canUndo, run: undo },
  { name: "Redo", group: "Filters", key: "Mod+Shift+Z", applies: ({ store }) => store.getState().canRedo, run: redo },
  change("Let go of what is chosen", "Filters", (view) => view.pin !== undefined, clearPin, "Escape"),
  change("Clear all filters", "Filters", hasFilters, clearFilters),

  choice("Date when it was said", (view) => setAxis(view, "said")),
  choice("Date when it was reported", (view) => setAxis(view, "reported")),
  choice("Count codings", (view) => setCount(view, "codings")),
  choice("Count utterances", (view) => setCount(view, "utterances")),
  choice("Count independent origins", (view) => setCount(view, "origins")),
  choice("Rows by speaker", (view) => setRows(view, "speaker")),
  choice("Rows by party", (view) => setRows(view, "party")),
  choice("Order rows by party", (view) => setSort(view, "party")),
  choice("Order rows with most first", (view) => setSort(view, "count")),
  choice("Order rows by name", (view) => setSort(view, "name")),

  change(
    "Overview",
    "Go to",
    (view) => view.focus !== undefined,
    (view) => setFocus(view, null),
  ),
  ...PANELS.map(({ id, name }) => goTo(id, name)),

  side("filters", "Show filters", false),
  side("filters", "Hide filters", true),
  side("evidence", "Show evidence", false),
  side("evidence", "Hide evidence", true),
  theme("light"),
  theme("dark"),
  { name: "Add this view as a scene", group: "Page", run: addScene },
  { name: "Briefings", group: "Page", run: () => openDialog("briefings") },
  { name: "Embed", group: "Page", run: () => openDialog("embed") },
  { name: "Open data", group: "Page", run: () => openDialog("import") },
  { name: "Forget everything kept here", group: "Page", run: () => openDialog("kept") },
  { name: "Open the briefing", group: "Page", run: () => location.assign(linkHere({}, [["mode", "brief"]])) },
];

function undo({ store }: Page): void {
  store.undo();
}

function redo({ store }: Page): void {
  store.redo();
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>("input[data-main-search]");
  field?.focus();
  field?.select();
}

function dialog(name: string, opened: DialogName, key: string): Command {
  return { name, group: "Find", key, run: () => openDialog(opened) };
}

function change(
  name: string,
  group: Command["group"],
  applies: (view: View) => boolean,
  transition: Transition,
  key?: string,
): Command {
  return {
    name,
    group,
    ...(key && { key }),
    applies: ({ store }) => applies(store.getState().view),
    run: ({ store }) => store.commit(transition),
  };
}

/** One of several: it applies while another of them is chosen. */
function choice(name: string, transition: Transition): Command {
  return change(name, "Show", (view) => transition(view) !== view, transition);
}

function goTo(id: PanelId, name: string): Command {
  if (id === "filters" || id === "evidence")
    return {
      name,
      group: "Go to",
      run: (page) => {
        if (!page.shown[id]) page.toggle(id);
        document.getElementById(`side-${id}`)?.scrollIntoView({ block: "nearest" });
      },
    };
  return change(
    name,
    "Go to",
    (view) => view.focus !== id,
    (view) => setFocus(view, id),
  );
}

function side(id: SideId, name: string, shown: boolean): Command {
  return { name, group: "Page", applies: (page) => page.shown[id] === shown, run: ({ toggle }) => toggle(id) };
}

function theme(next: Theme): Command {
  const name = next === "dark" ? "Dark theme" : "Light theme";
  return { name, group: "Page", applies: () => currentTheme() !== next, run: () => setTheme(next) };
}
