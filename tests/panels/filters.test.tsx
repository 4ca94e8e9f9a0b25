import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { EmptyState } from "../../src/panels/EmptyState";
import { ActiveFilters } from "../../src/panels/filters/ActiveFilters";
import FiltersPanel from "../../src/panels/filters/FiltersPanel";
import type { View } from "../../src/store/view";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const three: readonly CodingInput[] = [
  { speaker: "trump", issue: "talks" },
  { speaker: "putin", issue: "talks", stance: "denies" },
  { speaker: "putin", issue: "nato" },
];

function draw(codings: readonly CodingInput[] = three, view: View = {}) {
  return drawPanel(<FiltersPanel />, dossierOf({ articles: [{ codings }] }), view);
}

const facet = (name: string) => within(screen.getByRole("group", { name }));
const value = (of: string, name: RegExp) => facet(of).getByRole("checkbox", { name });

/** More issues than are shown at first. */
const NINE = ["talks", "nato", "elections", "minerals", "pressure", "territory", "ceasefire", "timeline", "relations"];

describe("a facet of the filters", () => {
  test("counts what choosing a value gives under the other filters, not under its own [design: data flow]", () => {
    draw(three, { speaker: ["putin"] });
    expect(value("Speaker", /^Trump/)).toHaveAccessibleName("Trump 1");
    expect(value("Speaker", /^Putin/)).toHaveAccessibleName("Putin 2");
    expect(value("Issue", /^Talks/)).toHaveAccessibleName("Talks 1");
  });

  test("includes a value by its checkbox, and several of them [contract 2.2]", async () => {
    const { user, view } = draw();
    await user.click(value("Speaker", /^Putin/));
    await user.click(value("Speaker", /^Trump/));
    expect(view()).toEqual({ speaker: ["putin", "trump"] });
    await user.click(value("Speaker", /^Putin/));
    expect(view()).toEqual({ speaker: ["trump"] });
    expect(value("Speaker", /^Trump/)).toBeChecked();
  });

  test("leaves a value out by its other button, which takes an inclusion back", async () => {
    const { user, view } = draw(three, { issue: ["talks"] });
    await user.click(facet("Issue").getByRole("button", { name: "Exclude Talks", pressed: false }));
    expect(view()).toEqual({ issue: ["-talks"] });
    expect(value("Issue", /^Talks/)).not.toBeChecked();
    await user.click(facet("Issue").getByRole("button", { name: "Exclude Talks", pressed: true }));
    expect(view()).toEqual({});
  });

  test("keeps a value that gives nothing under the other filters", () => {
    draw(three, { party: ["us"] });
    expect(value("Issue", /^Nato/)).toHaveAccessibleName("Nato 0");
  });

  test("that is short has no search", () => {
    draw();
    expect(facet("Speaker").queryByRole("searchbox")).toBeNull();
  });

  test("that is long shows its first values, and all when asked", async () => {
    const { user } = draw([...NINE, "progress"].map((issue) => ({ issue })));
    expect(facet("Issue").getAllByRole("checkbox")).toHaveLength(8);
    await user.click(facet("Issue").getByRole("button", { name: "Show all 10" }));
    expect(facet("Issue").getAllByRole("checkbox")).toHaveLength(10);
  });

  test("that is long is searched whatever the case and the accents", async () => {
    const { user } = draw(NINE.map((issue) => ({ issue })));
    const field = facet("Issue").getByRole("searchbox", { name: "Search issue" });
    await user.type(field, "rélat");
    expect(
      facet("Issue")
        .getAllByRole("checkbox")
        .map((box) => box.closest("label")?.textContent),
    ).toEqual(["Relations 1"]);
    await user.type(field, "xx");
    expect(facet("Issue").getByText("None is called that.")).toBeVisible();
  });

  test("that is long always shows the values that are chosen", () => {
    draw(
      NINE.map((issue) => ({ issue })),
      { issue: ["relations"] },
    );
    expect(value("Issue", /^Relations/)).toBeChecked();
  });

  test("opens the sentence of the codebook for what it defines", () => {
    draw();
    expect(value("Issue", /^Nato/)).toHaveAccessibleDescription("What nato means.");
  });

  test("is folded unless it is one of the first, and says there how many values are chosen", async () => {
    const { user } = draw(three, { stance: ["affirms"] });
    expect(screen.queryByRole("group", { name: "Track" })).toBeNull();
    expect(screen.getByText("1 chosen")).toBeVisible();
    await user.click(screen.getByText("Stance"));
    expect(await screen.findByRole("checkbox", { name: "Denies 1" })).not.toBeChecked();
  });

  test("shows in the other panels what is pointed at", async () => {
    const { user, store } = draw();
    await user.hover(value("Speaker", /^Putin/));
    expect(store.getState().hover).toEqual({ kind: "actor", id: "putin" });
    await user.unhover(value("Speaker", /^Putin/));
    expect(store.getState().hover).toBeNull();
  });
});

describe("the active filters", () => {
  const dossier = dossierOf({ articles: [{ codings: [...three, { said: null }] }] });
  const bar = (view: View) => drawPanel(<ActiveFilters />, dossier, view);
  const chips = () => within(screen.getByRole("list", { name: "Active filters" })).getAllByRole("listitem");

  test("say how many codings they leave [contract 3.5]", () => {
    bar({ speaker: ["putin"] });
    expect(screen.getByRole("status")).toHaveTextContent(/^2 of 4 codings$/);
  });

  test("say how many a date window leaves out only because they have no date [contract 2.8]", () => {
    bar({ from: "2025-02-01" });
    expect(screen.getByRole("status")).toHaveTextContent(/^3 of 4 codings \+ 1 undated$/);
  });

  test("are a list, each with a button that removes it [contract 3.4]", async () => {
    const { user, view } = bar({ speaker: ["putin", "-kellogg"], q: "part", from: "2025-02-01" });
    expect(chips()).toHaveLength(4);
    await user.click(screen.getByRole("button", { name: "Remove Putin" }));
    await user.click(screen.getByRole("button", { name: "Remove not Kellogg" }));
    await user.click(screen.getByRole("button", { name: "Remove “part”" }));
    expect(view()).toEqual({ from: "2025-02-01" });
    await user.click(screen.getByRole("button", { name: "Remove said from 1 Feb 2025" }));
    expect(view()).toEqual({});
  });

  test("name a stage and an outlet so that they are not taken for an issue or a speaker of that name", () => {
    bar({ rung: ["talks"], issue: ["talks"], via: ["reuters"] });
    for (const name of ["Remove Talks", "Remove Stage: Talks", "Remove Reported via: Reuters"]) {
      expect(screen.getByRole("button", { name })).toBeVisible();
    }
  });

  test("name what is pinned", () => {
    bar({ pin: "cell:putin~nato" });
    expect(screen.getByRole("button", { name: "Remove chosen: Putin, Nato" })).toBeVisible();
  });

  test("are cleared all at once, and that is undone and redone", async () => {
    const { user, view } = bar({ speaker: ["putin"], sort: "name" });
    await user.click(screen.getByRole("button", { name: "Clear all filters" }));
    expect(view()).toEqual({ sort: "name" });
    expect(screen.getByRole("button", { name: "Clear all filters" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(view()).toEqual({ speaker: ["putin"], sort: "name" });
    await user.click(screen.getByRole("button", { name: "Redo" }));
    expect(view()).toEqual({ sort: "name" });
  });
});

describe("what a panel shows when it is empty [contract 3.7]", () => {
  const dossier = dossierOf({ articles: [{ codings: three }] });

  test("names the filter without which there is most", async () => {
    const { user, view } = drawPanel(<EmptyState />, dossier, { speaker: ["trump"], issue: ["nato"] });
    expect(screen.getByRole("status")).toHaveTextContent(/^No coding passes .* together with the other filters/);
    await user.click(screen.getByRole("button", { name: /^Drop / }));
    expect(Object.keys(view())).toHaveLength(1);
  });

  test("speaks of no other filters where there are none, and quotes the words searched for once", () => {
    drawPanel(<EmptyState />, dossier, { q: "zzzz" });
    expect(screen.getByRole("status")).toHaveTextContent(/^No coding has “zzzz”\.Drop “zzzz”, see 3 codings$/);
  });

  test("offers to clear them all where no single one is to blame", async () => {
    const view: View = { speaker: ["peskov"], issue: ["elections"], stance: ["withholds"] };
    const drawn = drawPanel(<EmptyState />, dossier, view);
    expect(screen.getByRole("status")).toHaveTextContent("No coding passes all the filters together.");
    await drawn.user.click(screen.getByRole("button", { name: "Clear all filters" }));
    expect(drawn.view()).toEqual({});
  });

  test("says so where there are codings, only none for this panel", () => {
    drawPanel(<EmptyState />, dossier);
    expect(screen.getByRole("status")).toHaveTextContent("Nothing in view belongs in this panel.");
  });
});

describe("a facet of thousands of values", () => {
  const speakers = Array.from({ length: 1200 }, (_, at) => ({ id: `actor-${at}`, party: "us" as const }));
  const crowd = () =>
    drawPanel(
      <FiltersPanel />,
      dossierOf({ actors: speakers, articles: [{ codings: speakers.map(({ id }) => ({ speaker: id })) }] }),
    );

  test("shows eight, and all of them in a list of which what is in sight is drawn [contract 3.16]", async () => {
    const { user } = crowd();
    expect(facet("Speaker").getAllByRole("checkbox")).toHaveLength(8);
    await user.click(facet("Speaker").getByRole("button", { name: "Show all 1,200" }));
    const list = within(await screen.findByRole("list", { name: "Speaker: 1,200" }, { timeout: 10_000 }));
    const items = list.getAllByRole("listitem");
    expect(items.length).toBeLessThan(60);
    expect(items[0]).toHaveAttribute("aria-setsize", "1200");
    expect(items[0]).toHaveAttribute("aria-posinset", "1");
  });

  test("is gone through by keys, chosen from, and searched", async () => {
    const { user, view } = crowd();
    await user.click(facet("Speaker").getByRole("button", { name: "Show all 1,200" }));
    const list = within(await screen.findByRole("list", { name: "Speaker: 1,200" }, { timeout: 10_000 }));
    act(() => list.getAllByRole("checkbox")[0]!.focus());
    await user.keyboard("{End}");
    expect(document.activeElement?.closest("li")).toHaveAttribute("aria-posinset", "1200");
    await user.keyboard(" ");
    expect(view().speaker).toHaveLength(1);
    expect(within(screen.getByRole("list", { name: "Chosen of speaker" })).getByRole("checkbox")).toBeChecked();
    await user.keyboard("{Home}{ArrowDown}");
    expect(document.activeElement?.closest("li")).toHaveAttribute("aria-posinset", "2");
    await user.type(screen.getByRole("searchbox", { name: "Search speaker" }), "1199");
    expect(facet("Speaker").getAllByRole("checkbox")).toHaveLength(1);
  });
});
