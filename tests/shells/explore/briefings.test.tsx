import "fake-indexeddb/auto";
import { configure, screen, waitFor, within } from "@testing-library/react";
import { createStore, set } from "idb-keyval";
import { afterEach, describe, expect, it, vi } from "vitest";
import { briefingFileOf } from "../../../src/io/briefingFile";
import type { KeptBriefing, KeptScene } from "../../../src/io/briefingRecord";
import { keptBriefing, openBriefings } from "../../../src/io/briefings";
import { addScene } from "../../../src/shells/explore/briefings/addScene";
import BriefingsDialog from "../../../src/shells/explore/briefings/BriefingsDialog";
import { SceneNotice } from "../../../src/shells/explore/briefings/SceneNotice";
import { desk } from "../../../src/shells/explore/briefings/useDesk";
import type { View } from "../../../src/store/view";
import { dossierOf } from "../../support/dossierOf";
import { drawPanel } from "../../support/drawPanel";

const dossier = dossierOf({
  articles: [{ codings: [{ speaker: "trump" }, { speaker: "putin", stance: "denies" }] }],
  briefings: [
    {
      id: "bundled",
      title: "The standing one",
      scenes: [
        { id: "first", headline: "First", notes: "N", view: { speaker: ["trump"] }, panel: "matrix", seconds: 60 },
      ],
    },
  ],
});
const scene = (id: string, changes: Partial<KeptScene> = {}): KeptScene => ({
  id,
  headline: `Scene of ${id}`,
  notes: "",
  view: {},
  panel: "stages",
  seconds: null,
  dossier: dossier.id,
  asOf: dossier.asOf,
  ...changes,
});
const one: KeptBriefing = {
  id: "one",
  title: "One",
  scenes: [scene("a", { view: { speaker: ["trump"] }, seconds: 90 }), scene("b"), scene("c")],
  seconds: null,
  savedAt: "2026-01-05T10:00:00.000Z",
  revision: "r1",
};

// What loads late may load slowly where much else runs.
configure({ asyncUtilTimeout: 5000 });

// jsdom has dialogs but cannot open them.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
};

const onDesk = () => desk().now().kept?.records ?? [];
const scenesOf = (id: string) =>
  onDesk()
    .find((other) => other.id === id)
    ?.scenes.map((each) => each.id);

afterEach(async () => {
  vi.restoreAllMocks();
  for (const clash of desk().now().clashes) desk().dismiss(clash);
  for (const { id } of onDesk()) desk().remove(id);
  await waitFor(async () => expect((await openBriefings().read()).records).toEqual([]));
});

async function draw(briefings: readonly KeptBriefing[] = [], view: View = {}, of = dossier) {
  const door = openBriefings();
  for (const briefing of briefings) await door.put(briefing, null);
  const close = vi.fn();
  const drawn = drawPanel(
    <>
      <SceneNotice />
      <BriefingsDialog onClose={close} />
    </>,
    of,
    view,
  );
  await waitFor(() => expect(onDesk()).toHaveLength(briefings.length));
  await screen.findByRole("button", { name: "New briefing" });
  return { ...drawn, close };
}

/** Opens the one that these tests change. */
async function drawOne(view: View = {}, briefing = one) {
  const drawn = await draw([briefing], view);
  await drawn.user.click(await screen.findByRole("button", { name: `Change ${briefing.title}` }));
  return drawn;
}

const press = (name: string | RegExp) => screen.getByRole("button", { name });
const headlines = () =>
  within(screen.getByRole("list", { name: "Scenes" }))
    .getAllByRole("listitem")
    .map((item) => item.querySelector("bdi")?.textContent);

describe("the briefings", () => {
  it("make a scene of the present view, its headline the title that the panel has now, in a new briefing", async () => {
    const { user } = await draw([], { speaker: ["putin"], focus: "matrix", pin: "coding:a1-02" });
    const headline = screen.getByRole("textbox", { name: "Headline" });
    expect(headline).not.toHaveValue("");
    const proposed = (headline as HTMLTextAreaElement).value;
    expect(screen.getByRole("combobox", { name: "Panel" })).toHaveValue("matrix");
    await user.click(press("Add this view as a scene"));
    expect(headlines()).toEqual([proposed]);
    await waitFor(async () =>
      expect((await openBriefings().read()).records).toMatchObject([
        {
          title: "My briefing",
          scenes: [
            {
              headline: proposed,
              view: { speaker: ["putin"], pin: "coding:a1-02" },
              panel: "matrix",
              dossier: "made-up",
              asOf: "2025-12-29",
            },
          ],
        },
      ]),
    );
  });

  it("take another headline and a pair of panels", async () => {
    const { user } = await draw();
    await user.selectOptions(screen.getByRole("combobox", { name: "Panel" }), "Silence");
    await user.selectOptions(screen.getByRole("combobox", { name: "Beside it" }), "Summit venues");
    const headline = screen.getByRole("textbox", { name: "Headline" });
    await user.clear(headline);
    await user.type(headline, "Who is not heard{Enter}");
    expect(headlines()).toEqual(["Who is not heard"]);
    expect(onDesk()[0]?.scenes[0]).toMatchObject({
      headline: "Who is not heard",
      panel: ["silence", "venues"],
      view: {},
    });
  });

  it("of the dossier can be presented but not changed: a copy can", async () => {
    const { user } = await draw();
    const bundled = within(screen.getByRole("list", { name: "Briefings of the dossier" }));
    expect(bundled.getByRole("link", { name: "Present The standing one" })).toHaveAttribute(
      "href",
      "#mode=brief&briefing=bundled&scene=first",
    );
    expect(bundled.queryByRole("button", { name: /^(Change|Delete)/ })).toBeNull();
    await user.click(bundled.getByRole("button", { name: "Make a copy of The standing one" }));
    expect(headlines()).toEqual(["First"]);
    expect(onDesk()).toMatchObject([{ title: "The standing one (2)", scenes: [{ notes: "N", dossier: "made-up" }] }]);
  });

  it("are deleted, and brought back for as long as the dialog is open, one after the other", async () => {
    const { user } = await draw([one, { ...one, id: "two", title: "Two" }]);
    await user.click(press("Delete One"));
    await user.click(press("Delete Two"));
    expect(screen.queryByRole("button", { name: /^Change/ })).toBeNull();
    expect(press("Undo")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(press("Change Two")).toBeVisible();
    await user.click(press("Undo"));
    expect(press("Change One")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    await waitFor(async () => expect(await keptBriefing("one")).toMatchObject({ title: "One", scenes: one.scenes }));
  });

  it("tell of records that cannot be read and of newer ones, and leave them [contract 6.2]", async () => {
    const raw = createStore("parley-briefings", "briefings");
    await set("bad", { schema: "parley-briefing/1", title: "Bad" }, raw);
    await set("later", { schema: "parley-briefing/7" }, raw);
    await draw();
    window.dispatchEvent(new Event("focus"));
    expect(await screen.findByText("Bad: id is missing")).toBeVisible();
    expect(
      screen.getByText(/^1 briefing was made by a newer version of Parley and is left as it is/),
    ).toHaveTextContent("“later”");
    await raw("readwrite", (store) => store.clear());
    window.dispatchEvent(new Event("focus"));
    await waitFor(() => expect(screen.queryByText("Bad: id is missing")).toBeNull());
  });
});

describe("one briefing", () => {
  it("has its scenes in an order that the keyboard changes, with the focus where it was", async () => {
    const { user } = await drawOne();
    expect(press("Move scene 1 up")).toHaveAttribute("aria-disabled", "true");
    press("Move scene 1 down").focus();
    await user.keyboard("{Enter}");
    expect(headlines()).toEqual(["Scene of b", "Scene of a", "Scene of c"]);
    expect(press("Move scene 2 down")).toHaveFocus();
    await user.keyboard("{Enter}{Enter}");
    expect(scenesOf("one")).toEqual(["b", "c", "a"]);
    expect(screen.getByText("Scene 2 is now scene 3 of 3.")).toBeVisible();
    await waitFor(async () =>
      expect(((await keptBriefing("one")) as KeptBriefing | null)?.scenes.map(({ id }) => id)).toEqual(["b", "c", "a"]),
    );
  });

  it("keeps headline, notes, panel and time while they are typed", async () => {
    const { user } = await drawOne();
    await user.click(press("Change scene 2"));
    const form = within(screen.getByRole("group", { name: "Scene 2" }));
    await user.clear(form.getByRole("textbox", { name: "Headline" }));
    await user.type(form.getByRole("textbox", { name: "Headline" }), " New  words ");
    await user.type(form.getByRole("textbox", { name: /^Notes/ }), "Say:{Enter}this");
    await user.type(form.getByRole("spinbutton", { name: "Seconds" }), "30");
    await user.selectOptions(form.getByRole("combobox", { name: "Panel" }), "Evidence");
    await waitFor(async () =>
      expect(((await keptBriefing("one")) as KeptBriefing | null)?.scenes[1]).toMatchObject({
        headline: "New words",
        notes: "Say:\nthis",
        seconds: 30,
        panel: "evidence",
      }),
    );
    expect(screen.getByText("Scenes take 2 min, 1 of them has no time.")).toBeVisible();
    await user.type(screen.getByRole("spinbutton", { name: "Minutes in all" }), "3");
    expect(screen.getByText(/There are 3 min: 1 min left\.$/)).toBeVisible();
  });

  it("keeps what was typed last when the dialog goes, and never an empty headline", async () => {
    const { user, unmount } = await drawOne();
    await user.click(press("Change scene 1"));
    const form = within(screen.getByRole("group", { name: "Scene 1" }));
    await user.clear(form.getByRole("textbox", { name: "Headline" }));
    await user.type(form.getByRole("textbox", { name: /^Notes/ }), "x");
    unmount();
    await waitFor(async () =>
      expect(((await keptBriefing("one")) as KeptBriefing | null)?.scenes[0]).toMatchObject({
        headline: "Scene of a",
        notes: "x",
      }),
    );
  });

  it("duplicates, deletes and brings back scenes, the last deletion first", async () => {
    const { user } = await drawOne();
    await user.click(press("Change scene 1"));
    await user.click(press("Duplicate"));
    expect(headlines()).toEqual(["Scene of a", "Scene of a", "Scene of b", "Scene of c"]);
    await user.click(press("Delete scene 1"));
    await user.click(press("Change scene 2"));
    await user.click(press("Delete scene 2"));
    expect(headlines()).toEqual(["Scene of a", "Scene of c"]);
    expect(screen.getByText("Deleted scene 2, “Scene of b”.")).toBeVisible();
    await user.click(press("Undo"));
    await user.click(press("Undo"));
    expect(headlines()).toEqual(["Scene of a", "Scene of a", "Scene of b", "Scene of c"]);
  });

  it("shows the present view in a scene instead, and takes that back", async () => {
    const { user } = await drawOne({ party: ["ru"], focus: "silence" });
    await user.click(press("Change scene 1"));
    await user.click(press("Show the present view instead"));
    expect(onDesk()[0]?.scenes[0]?.view).toEqual({ party: ["ru"] });
    await user.click(press("Undo"));
    expect(onDesk()[0]?.scenes[0]?.view).toEqual({ speaker: ["trump"] });
  });

  it("opens a scene in explore as one step of undo", async () => {
    const { user, view, store, close } = await drawOne(
      {},
      {
        ...one,
        scenes: [scene("a", { view: { speaker: ["trump", "nobody"] }, panel: "silence" })],
      },
    );
    await user.click(press("Change scene 1"));
    await user.click(press("Open in explore"));
    expect(view()).toEqual({ speaker: ["trump"], focus: "silence" });
    expect(close).toHaveBeenCalledOnce();
    store.undo();
    expect(view()).toEqual({});
  });

  it("says at the scene what the dossier does not have, and from which day it is [contract 6.7]", async () => {
    await drawOne(
      {},
      {
        ...one,
        scenes: [scene("a", { view: { speaker: ["nobody"] }, panel: "map" }), scene("b", { asOf: "2025-11-30" })],
      },
    );
    const missing = within(screen.getByRole("list", { name: "What is missing" })).getAllByRole("listitem");
    expect(missing.map(({ textContent }) => textContent)).toEqual([
      "There is no panel “map”.",
      "The dossier has no speaker “nobody”.",
      "No coding passes its filters.",
    ]);
    expect(screen.getByText("Made when the dossier was kept up to 30 Nov 2025.")).toBeVisible();
  });

  it("is presented from its first scene, or from any", async () => {
    const { user } = await drawOne();
    expect(screen.getByRole("link", { name: "Present One" })).toHaveAttribute(
      "href",
      "#mode=brief&briefing=one&scene=a",
    );
    expect(screen.getByRole("link", { name: "Print One" })).toHaveAttribute(
      "href",
      "#mode=brief&briefing=one&scene=a&presenter=print",
    );
    await user.click(press("Change scene 3"));
    expect(screen.getByRole("link", { name: "Present from scene 3" })).toHaveAttribute(
      "href",
      "#mode=brief&briefing=one&scene=c",
    );
  });
});

describe("a briefing in two tabs", () => {
  it("shows what the other tab has changed", async () => {
    await drawOne();
    await openBriefings().put({ ...one, title: "Theirs", revision: "theirs" }, "r1");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("Theirs"));
  });

  it("is not overwritten: that is told, and one's own version can be kept as a copy [contract 6.7]", async () => {
    const { user } = await drawOne();
    // The other tab's word has not come yet.
    vi.spyOn(BroadcastChannel.prototype, "postMessage").mockImplementation(() => {});
    await openBriefings().put({ ...one, title: "Theirs", revision: "theirs" }, "r1");
    await user.click(press("Move scene 1 down"));
    expect(
      await screen.findByText(/was changed or deleted in another tab\. Your last change is not in it/),
    ).toBeVisible();
    expect(await keptBriefing("one")).toMatchObject({ title: "Theirs", scenes: one.scenes });
    expect(headlines()).toEqual(["Scene of a", "Scene of b", "Scene of c"]);
    await user.click(press("Keep my version as a copy"));
    expect(headlines()).toEqual(["Scene of b", "Scene of a", "Scene of c"]);
    expect(screen.queryByRole("alert")).toBeNull();
    await waitFor(async () =>
      expect((await openBriefings().read()).records.map(({ title }) => title).sort()).toEqual(["One", "Theirs"]),
    );
  });
});

describe("a briefing that a newer version of Parley has changed", () => {
  it("stays as that left it, which is said by name, and one's own version can be kept as a copy [contract 6.10]", async () => {
    const { user } = await drawOne();
    const raw = createStore("parley-briefings", "briefings");
    const later = { schema: "parley-briefing/2", id: "one", title: "Theirs" };
    await set("one", later, raw);
    await user.click(press("Move scene 1 down"));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("was changed by a newer version of Parley, and stays as that left it.");
    await user.click(press("Keep my version as a copy"));
    await waitFor(async () => expect((await openBriefings().read()).records).toHaveLength(1));
    expect(await openBriefings().read()).toMatchObject({ newer: [{ id: "one", name: "Theirs" }] });
    await raw("readwrite", (store) => store.clear());
    window.dispatchEvent(new Event("focus"));
  });
});

describe("a briefing's file", () => {
  const upload = (content: string, name = "mine.json") =>
    [screen.getByLabelText("Open file"), new File([content], name)] as const;

  it("is opened beside what is there", async () => {
    const { user } = await draw([one]);
    await user.upload(...upload(briefingFileOf({ ...one, revision: "r9" })));
    expect(await screen.findByText("Opened from mine.json, as “One (2)”.")).toBeVisible();
    expect(
      onDesk()
        .map(({ title }) => title)
        .sort(),
    ).toEqual(["One", "One (2)"]);
  });

  it("that is here already is shown, not doubled", async () => {
    const { user } = await draw([one]);
    await user.upload(...upload(briefingFileOf(one)));
    expect(await screen.findByText("This briefing is here already.")).toBeVisible();
    expect(onDesk()).toHaveLength(1);
  });

  it("with faults opens nothing, and each is named with its place", async () => {
    const { user } = await draw([one]);
    await user.upload(...upload(briefingFileOf({ ...one, title: "X" }).replace('"stages"', "7"), "bad.json"));
    expect(await screen.findByText("Nothing was opened from bad.json.")).toBeVisible();
    expect(
      screen.getByText(/^Line \d+, column \d+: scenes\[0\]\.panel is neither a panel nor a pair of panels nor null$/),
    ).toBeVisible();
    expect(onDesk()).toHaveLength(1);
  });
});

describe("the command that adds the present view", () => {
  it("adds it to the briefing that was worked on last, says so, and takes it back", async () => {
    const { user, store } = await draw([one, { ...one, id: "two", title: "Two", savedAt: "2026-02-01T10:00:00Z" }]);
    addScene();
    expect(await screen.findByText("This view is scene 4 of “Two”.")).toBeVisible();
    expect(scenesOf("two")).toHaveLength(4);
    await user.click(press("Undo"));
    expect(scenesOf("two")).toEqual(["a", "b", "c"]);
    addScene();
    expect(await screen.findByText("This view is scene 4 of “Two”.")).toBeVisible();
    store.commit(() => ({ party: ["ru"] }));
    await waitFor(() => expect(screen.queryByText("This view is scene 4 of “Two”.")).toBeNull());
  });

  it("makes a briefing where there is none", async () => {
    const { user } = await draw();
    addScene();
    expect(await screen.findByText("This view is scene 1 of the new “My briefing”.")).toBeVisible();
    await user.click(press("Undo"));
    expect(onDesk()).toEqual([]);
  });

  it("takes back its scene alone where the new briefing has been worked on since", async () => {
    const { user } = await draw();
    addScene();
    await screen.findByText("This view is scene 1 of the new “My briefing”.");
    const id = onDesk()[0]?.id ?? "";
    desk().change(id, (made) => ({ ...made, scenes: [...made.scenes, scene("mine")] }));
    await user.click(press("Undo"));
    expect(scenesOf(id)).toEqual(["mine"]);
  });
});
