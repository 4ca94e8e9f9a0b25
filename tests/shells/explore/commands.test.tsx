import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { PANELS } from "../../../src/panels/registry";
import { Commands } from "../../../src/shells/explore/Commands";
import { COMMAND_GROUPS, COMMANDS, type Page, type SideId } from "../../../src/shells/explore/commands";
import { openDialog } from "../../../src/shells/explore/dialogs";
import { isSingle, keyName } from "../../../src/shells/explore/keys";
import { singleKeysOn, switchSingleKeys } from "../../../src/shells/singleKeys";
import { createViewStore } from "../../../src/store/store";
import type { View } from "../../../src/store/view";

beforeAll(() => {
  // jsdom has the element, not what opens it.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

beforeEach(() => {
  switchSingleKeys(true);
  localStorage.clear();
});

/** The keys and dialogs of the page, beside a search field and another field for text. */
function draw(view: View = {}) {
  const store = createViewStore(view);
  function Whole() {
    const [shown, setShown] = useState({ filters: true, evidence: true });
    const toggle = (side: SideId) => setShown((old) => ({ ...old, [side]: !old[side] }));
    const page: Page = { store, shown, toggle };
    return (
      <>
        <input aria-label="Search" data-main-search />
        <input aria-label="Note" />
        <p>{shown.filters ? "filters are shown" : "filters are folded"}</p>
        <Commands page={page} />
      </>
    );
  }
  render(<Whole />);
  return { store, user: userEvent.setup(), view: () => store.getState().view };
}

const palette = () => screen.findByRole("dialog", { name: "Commands" });
const help = () => screen.findByRole("dialog", { name: "Help" });
const names = () => screen.getAllByRole("option").map((option) => option.querySelector("span")?.textContent);

describe("the list of commands", () => {
  test("names each once in its group, and gives no key to two", () => {
    const full = COMMANDS.map(({ group, name }) => `${group}: ${name}`);
    expect(new Set(full).size).toBe(full.length);
    const keys = COMMANDS.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(COMMANDS.map(({ group }) => group))).toEqual(new Set(COMMAND_GROUPS));
  });

  test("leads to every panel", () => {
    for (const { name } of PANELS)
      expect(COMMANDS.some((command) => command.group === "Go to" && command.name === name)).toBe(true);
  });

  test("names keys as they stand on the keyboard", () => {
    expect(keyName("Mod+Shift+Z", false)).toBe("Ctrl+Shift+Z");
    expect(keyName("Mod+Shift+Z", true)).toBe("⌘ ⇧ Z");
    expect(keyName("Escape", false)).toBe("Esc");
  });
});

describe("the keys [contract 3.8]", () => {
  test("undo, redo and let go of what is chosen", async () => {
    const { user, store, view } = draw({ party: ["ru"] });
    store.commit((old) => ({ ...old, pin: "venue:osaka" }));
    await user.keyboard("{Escape}");
    expect(view()).toEqual({ party: ["ru"] });
    await user.keyboard("{Control>}z{/Control}");
    expect(view().pin).toBe("venue:osaka");
    await user.keyboard("{Meta>}{Shift>}z{/Shift}{/Meta}");
    expect(view().pin).toBeUndefined();
  });

  test("/ leads to the search, and is a letter in a text field, as all keys are", async () => {
    const { user, view } = draw({ pin: "venue:osaka" });
    await user.keyboard("/");
    expect(screen.getByRole("textbox", { name: "Search" })).toHaveFocus();
    const note = screen.getByRole("textbox", { name: "Note" });
    await user.type(note, "/?{Escape}{Control>}k{/Control}");
    expect(note).toHaveValue("/?");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(view().pin).toBe("venue:osaka");
  });

  test("do nothing behind a dialog", async () => {
    const { user, view } = draw({ pin: "venue:osaka" });
    await user.keyboard("?");
    (await help()).focus();
    await user.keyboard("{Escape}");
    expect(view().pin).toBe("venue:osaka");
  });

  test("of a single sign can be switched off in the help, and that is kept", async () => {
    const { user } = draw();
    await user.keyboard("?");
    const single = within(await help()).getByRole("switch", { name: "Single-letter keys" });
    expect(single).toBeChecked();
    await user.click(single);
    expect(single).not.toBeChecked();
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("/?");
    expect(screen.getByRole("textbox", { name: "Search" })).not.toHaveFocus();
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("{Control>}k{/Control}");
    expect(await palette()).toBeVisible();
    expect(Object.values({ ...localStorage })).toEqual(["off"]);
  });

  test("can be switched off where storage is forbidden: it holds for this visit, and the help says so", async () => {
    const forbidden = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("forbidden", "SecurityError");
    });
    const { user } = draw();
    await user.keyboard("?");
    expect(within(await help()).queryByText(/does not keep your choice/)).toBeNull();
    await user.click(within(await help()).getByRole("switch", { name: "Single-letter keys" }));
    expect(singleKeysOn()).toBe(false);
    expect(
      within(await help()).getByText(/does not keep your choice: it holds until the page is closed/),
    ).toBeVisible();
    forbidden.mockRestore();
  });
});

describe("the palette", () => {
  test("opens by Ctrl+K and shows only what has something to do", async () => {
    const { user } = draw({ axis: "reported" });
    await user.keyboard("{Control>}k{/Control}");
    await palette();
    expect(names()).toContain("Date when it was said");
    for (const name of ["Date when it was reported", "Undo", "Clear all filters", "Overview", "Show filters"])
      expect(names()).not.toContain(name);
  });

  test("finds a command by parts of its name or group, and runs the marked one on Enter [contract 3.10]", async () => {
    const { user, view } = draw();
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("combobox", { name: "Find a command" }), "go sil");
    expect(names()).toEqual(["Silence"]);
    expect(screen.getByRole("status")).toHaveTextContent("1 command");
    await user.keyboard("{Enter}");
    expect(view()).toEqual({ focus: "silence" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("moves by the arrows, and takes a click", async () => {
    const { user, view } = draw({ party: ["ru"] });
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("combobox"), "count{ArrowDown}");
    expect(screen.getByRole("option", { selected: true })).toHaveTextContent("Count independent origins");
    await user.clear(screen.getByRole("combobox"));
    await user.click(screen.getByRole("option", { name: "Clear all filters" }));
    expect(view()).toEqual({});
  });

  test("folds a column away, and opens the help", async () => {
    const { user } = draw();
    await user.keyboard("{Control>}k{/Control}");
    await user.click(await screen.findByRole("option", { name: "Hide filters" }));
    expect(screen.getByText("filters are folded")).toBeVisible();
    await user.keyboard("{Control>}k{/Control}");
    await user.click(await screen.findByRole("option", { name: /^Help and keys/ }));
    expect(await help()).toBeVisible();
  });

  test("says so where no command is called that", async () => {
    const { user } = draw();
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("combobox"), "xyz{Enter}");
    expect(screen.getByRole("status")).toHaveTextContent("No command is called that.");
  });
});

describe("the help", () => {
  test("opens by a button too, lists every command that has a key, and leads to the others [contract 3.10]", async () => {
    const { user } = draw();
    openDialog("help");
    const dialog = within(await help());
    for (const command of COMMANDS.filter(({ key }) => key !== undefined))
      expect(dialog.getByRole("row", { name: `${command.name} ${keyName(command.key as string)}` })).toBeVisible();
    await user.click(dialog.getByRole("switch"));
    for (const command of COMMANDS.filter(isSingle))
      expect(dialog.getByRole("row", { name: `${command.name} off` })).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "All commands" }));
    expect(await palette()).toBeVisible();
  });
});
