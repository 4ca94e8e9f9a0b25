import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import { clear, createStore, entries, set } from "idb-keyval";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openSaved } from "../../../src/io/saved";
import { savedFileOf } from "../../../src/io/savedFile";
import type { SavedView } from "../../../src/io/savedRecord";
import SavedDialog from "../../../src/shells/explore/saved/SavedDialog";
import type { View } from "../../../src/store/view";
import { dossierOf } from "../../support/dossierOf";
import { drawPanel } from "../../support/drawPanel";

const dossier = dossierOf();
const one: SavedView = {
  id: "one",
  name: "One",
  view: { speaker: ["trump"] },
  dossier: dossier.id,
  asOf: dossier.asOf,
  savedAt: "2026-01-05T10:00:00.000Z",
  place: 0,
};
const two: SavedView = { ...one, id: "two", name: "Two", view: { party: ["ru"] }, place: 1 };

// jsdom has dialogs but cannot open them.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
};

afterEach(async () => {
  vi.restoreAllMocks();
  const saved = openSaved();
  for (const { id } of (await saved.read()).views) await saved.remove(id);
});

async function draw(views: readonly SavedView[] = [], view: View = {}) {
  await openSaved().put(views);
  const close = vi.fn();
  const drawn = drawPanel(<SavedDialog onClose={close} />, dossier, view);
  await screen.findByRole("button", { name: "Save this view" }, { timeout: 5000 });
  await waitFor(() => expect(listed()).toHaveLength(views.length));
  return { ...drawn, close };
}

const listed = () => screen.queryAllByRole("listitem").map((item) => item.querySelector("bdi")?.textContent);
const press = (name: string | RegExp) => screen.getByRole("button", { name });

describe("saved views", () => {
  it("saves what is shown, by a name that says its filters, with its dossier", async () => {
    const { user } = await draw([], { speaker: ["trump"], focus: "stages" });
    expect(screen.getByLabelText("Name of the present view")).toHaveValue("Negotiation stages: speaker Trump");
    await user.click(press("Save this view"));
    await waitFor(() => expect(listed()).toHaveLength(1));
    await user.click(press("Save this view"));
    await waitFor(() =>
      expect(listed()).toEqual(["Negotiation stages: speaker Trump", "Negotiation stages: speaker Trump (2)"]),
    );
    expect(screen.getByText(/^Saved “Negotiation stages: speaker Trump \(2\)”/)).toBeVisible();
    expect((await openSaved().read()).views[0]).toMatchObject({
      view: { speaker: ["trump"], focus: "stages" },
      dossier: "made-up",
      asOf: "2025-12-29",
    });
  });

  it("opens a view as one step of undo, and only when asked [contract 6.4]", async () => {
    const { user, view, store, close } = await draw([one, two]);
    expect(view()).toEqual({});
    await user.click(press("Open Two"));
    expect(view()).toEqual({ party: ["ru"] });
    expect(close).toHaveBeenCalledOnce();
    store.undo();
    expect(view()).toEqual({});
  });

  it("opens a view without what this dossier does not know, and tells [contract 2.18]", async () => {
    const { user, view } = await draw([{ ...one, view: { speaker: ["nobody", "trump"] } }]);
    await user.click(press("Open One"));
    expect(view()).toEqual({ speaker: ["trump"] });
    expect(screen.getByText(/^Opened without a filter that is unknown here: speaker=nobody\.$/)).toBeVisible();
  });

  it("does not open a view of another dossier", async () => {
    await draw([{ ...one, dossier: "another" }]);
    expect(press("Open One")).toBeDisabled();
    expect(screen.getByText("belongs to another dossier: another")).toBeVisible();
  });

  it("renames, and leaves the name at Escape", async () => {
    const { user } = await draw([one, two]);
    await user.click(press("Rename One"));
    await user.keyboard("Two{Enter}");
    await waitFor(() => expect(listed()).toEqual(["Two (2)", "Two"]));
    await user.click(press("Rename Two"));
    await user.keyboard("Three{Escape}");
    expect(listed()).toEqual(["Two (2)", "Two"]);
  });

  it("puts views in another order by keyboard, with the focus where it was", async () => {
    const { user } = await draw([one, two]);
    press("Move One down").focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(listed()).toEqual(["Two", "One"]));
    expect(press("Move One down")).toHaveFocus();
    expect((await openSaved().read()).views.map(({ name }) => name)).toEqual(["Two", "One"]);
  });

  it("deletes, and takes it back", async () => {
    const { user } = await draw([one, two]);
    await user.click(press("Delete One"));
    await waitFor(() => expect(listed()).toEqual(["Two"]));
    await user.click(press("Undo"));
    await waitFor(() => expect(listed()).toEqual(["One", "Two"]));
  });

  it("imports a file, and renames what is there already", async () => {
    const { user } = await draw([one]);
    const file = new File([savedFileOf([one, two])], "mine.json", { type: "application/json" });
    await user.upload(screen.getByLabelText("Import a file"), file);
    await waitFor(() => expect(listed()).toEqual(["One", "One (2)", "Two"]));
    expect(screen.getByText("Imported 2 views, 1 under another name.")).toBeVisible();
  });

  it("imports nothing of a file with a fault, and names it", async () => {
    const { user } = await draw([one]);
    const text = savedFileOf([two, one]).replace('"trump"', "7");
    await user.upload(screen.getByLabelText("Import a file"), new File([text], "bad.json"));
    expect(await screen.findByText("Nothing was imported from bad.json.")).toBeVisible();
    expect(screen.getByText("“One”: its filters are not all known: speaker")).toBeVisible();
    expect((await openSaved().read()).views).toEqual([one]);
  });

  it("shows what another tab has saved", async () => {
    await draw([one]);
    await openSaved().put([two]);
    await waitFor(() => expect(listed()).toEqual(["One", "Two"]));
  });

  it("tells of what it could not read and of what is newer [contract 6.2]", async () => {
    const raw = createStore("parley-saved", "views");
    await set("x", { schema: "parley-saved/1", name: "Broken" }, raw);
    await set("y", { schema: "parley-saved/2" }, raw);
    drawPanel(<SavedDialog onClose={() => {}} />, dossier);
    expect(await screen.findByText("Broken: it has no id")).toBeVisible();
    expect(screen.getByText(/^1 view was made by a newer version of Parley and is left as it is/)).toBeVisible();
    expect(await entries(raw)).toHaveLength(2);
    await clear(raw);
  });

  it("says so where a newer version has put something in a view's place, and brings a deleted one back beside it [contract 6.10]", async () => {
    const raw = createStore("parley-saved", "views");
    const later = { schema: "parley-saved/2", id: "one", name: "Theirs" };
    const { user } = await draw([one, two]);
    await set("one", later, raw);
    await user.click(press("Delete One"));
    expect(await screen.findByText(/was not deleted: what stands in its place now was made by a newer/)).toBeVisible();
    await user.click(press("Delete Two"));
    await set("two", { ...later, id: "two" }, raw);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(listed()).toEqual(["Two"]));
    expect(screen.getByText(/^2 views were made by a newer version/)).toHaveTextContent("“Theirs”, “Theirs”.");
    expect((await entries(raw)).filter(([, value]) => value.name === "Theirs")).toEqual([
      ["one", later],
      ["two", { ...later, id: "two" }],
    ]);
    await clear(raw);
  });

  it("says that nothing is kept, and goes on [contract 6.3]", async () => {
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("Full", "QuotaExceededError");
    });
    const { user } = await draw();
    await user.click(press("Save this view"));
    expect(await screen.findByRole("alert")).toHaveTextContent(/storage is full/);
    expect(within(screen.getByRole("list", { name: "Saved views" })).getByText("All codings")).toBeVisible();
  });
});
