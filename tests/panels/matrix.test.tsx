import { act, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import MatrixPanel from "../../src/panels/matrix/MatrixPanel";
import type { View } from "../../src/store/view";
import type { CodingInput } from "../support/dossierOf";
import { dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

/** Each drawing of a cell's signs asks for its glyphs, so they tell which cells were drawn again. */
const glyphs = vi.hoisted(() => ({ drawn: 0 }));
vi.mock("../../src/ui/StanceGlyph", async (original) => {
  const { StanceGlyph } = await original<typeof import("../../src/ui/StanceGlyph")>();
  return {
    StanceGlyph: (props: Parameters<typeof StanceGlyph>[0]) => {
      glyphs.drawn++;
      return StanceGlyph(props);
    },
  };
});
beforeEach(() => {
  glyphs.drawn = 0;
});

const peskovWithholds: CodingInput = { speaker: "peskov", issue: "leader-contact", stance: "withholds" };

function draw(codings: readonly CodingInput[], view: View = {}, links: Parameters<typeof dossierOf>[0] = {}) {
  return drawPanel(<MatrixPanel />, dossierOf({ articles: [{ codings }], ...links }), view);
}

/** jsdom opens no popover, so what is in one stays hidden. */
const choice = (role: string, name: string) => screen.findByRole(role, { name, hidden: true });
const cell = (name: string | RegExp) => screen.getByRole("gridcell", { name });

describe("a cell of the matrix", () => {
  test("is named by its row, its column and its counts by stance [contract 3.2]", () => {
    draw([peskovWithholds, peskovWithholds, peskovWithholds, { stance: "denies", speaker: "putin" }]);
    expect(cell("Peskov, Leader contact: 3 withhold")).toHaveTextContent("3");
    expect(cell("Putin, Talks: 1 denies")).not.toHaveTextContent(/\d/);
  });

  test("keeps both stances of a mixed one side by side and never sums them [codebook 5.3]", () => {
    draw([{ stance: "affirms" }, { stance: "affirms" }, { stance: "denies" }]);
    const mixed = cell("Trump, Talks: 2 affirm, 1 denies");
    const signs = [...mixed.querySelectorAll("svg[data-stance]")].map((glyph) => glyph.getAttribute("data-stance"));
    expect(signs).toEqual(["affirms", "denies"]);
    expect(mixed).toHaveTextContent(/^2$/);
  });

  test("says when it is hedged, and how many of those who withhold claim not to know", () => {
    draw([peskovWithholds, { ...peskovWithholds, withholding: "ignorance", hedged: true }]);
    expect(cell("Peskov, Leader contact: 2 withhold (1 of them claims not to know), 1 hedged")).toBeVisible();
  });

  test("says when a link contests it", () => {
    draw(
      [{ stance: "affirms" }, { speaker: "kremlin", stance: "denies" }],
      {},
      {
        links: [{ type: "contradicts", a: "a1-01", b: "a1-02" }],
      },
    );
    expect(cell("Trump, Talks: 1 affirms, contested")).toBeVisible();
    expect(cell("Kremlin, Talks: 1 denies, contested")).toBeVisible();
  });

  test("with nothing in it is not mentioned, and cannot be pinned", async () => {
    const { user, view } = draw([{}, { speaker: "putin", issue: "nato" }]);
    await user.click(cell("Trump, Nato: not mentioned"));
    expect(view()).toEqual({});
  });

  test("of events stands in the last row, Reported as happened [contract 2.11]", () => {
    draw([{ kind: "event", issue: "talks", actors: ["putin"] }, {}]);
    expect(cell("Reported as happened, Talks: 1 with no stance")).toBeVisible();
    expect(screen.getAllByRole("rowheader").at(-1)).toHaveAccessibleName("Reported as happened");
  });

  test("is pinned by a click and unpinned by the same again [contract 2.13]", async () => {
    const { user, view } = draw([{}, { speaker: "putin" }]);
    await user.click(cell(/^Trump, Talks/));
    expect(view()).toEqual({ pin: "cell:trump~talks" });
    expect(cell(/^Trump, Talks/)).toHaveAttribute("aria-selected", "true");
    expect(cell(/^Putin, Talks/)).toHaveAttribute("aria-selected", "false");
    await user.click(cell(/^Trump, Talks/));
    expect(view()).toEqual({});
  });

  test("that a pin of its own panel does not mean stays, dimmed", () => {
    draw([{}, { speaker: "putin" }], { pin: "cell:trump~talks" });
    expect(cell(/^Putin, Talks: 1 affirms/).querySelector("[data-dim]")).not.toBeNull();
    expect(cell(/^Trump, Talks: 1 affirms/).querySelector("[data-dim]")).toBeNull();
  });
});

describe("the labels of the matrix", () => {
  test("of a row toggles the facet speaker [contract 2.15]", async () => {
    const { user, view } = draw([{}, { speaker: "putin" }]);
    const label = screen.getByRole("button", { name: "Putin" });
    await user.click(label);
    expect(view()).toEqual({ speaker: ["putin"] });
    expect(screen.getByRole("button", { name: "Putin", pressed: true })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Putin" }));
    expect(view()).toEqual({});
  });

  test("of a row of parties toggles the facet party", async () => {
    const { user, view } = draw([{}, { speaker: "putin" }], { rows: "party" });
    await user.click(screen.getByRole("button", { name: "Russia" }));
    expect(view()).toEqual({ rows: "party", party: ["ru"] });
  });

  test("of the last row leaves the events", async () => {
    const { user, view } = draw([{ kind: "event", issue: "talks" }, {}]);
    await user.click(screen.getByRole("button", { name: "Reported as happened" }));
    expect(view()).toEqual({ kind: ["event"] });
  });

  test("of a column toggles the facet issue, and carries the sentence of the codebook", async () => {
    const { user, view } = draw([{}, { issue: "nato" }]);
    const label = screen.getByRole("button", { name: "Nato" });
    expect(label).toHaveAccessibleDescription("What nato means.");
    await user.click(label);
    expect(view()).toEqual({ issue: ["nato"] });
  });

  test("of a stance in the key toggles the facet stance", async () => {
    const { user, view } = draw([{}, { stance: "denies" }]);
    await user.click(screen.getByRole("button", { name: "denies" }));
    expect(view()).toEqual({ stance: ["denies"] });
  });
});

describe("the keys of the matrix [contract 3.2]", () => {
  const codings: CodingInput[] = ["trump", "putin", "zelenskyy"].flatMap((speaker) =>
    ["talks", "nato", "elections"].map((issue) => ({ speaker, issue })),
  );
  const stops = () => [...screen.getByRole("grid").querySelectorAll('[tabindex="0"]')];

  test("there is one tab stop, whatever was focused last", async () => {
    const { user } = draw(codings);
    expect(stops()).toHaveLength(1);
    await user.click(cell(/^Putin, Nato/));
    expect(stops()).toEqual([cell(/^Putin, Nato/)]);
  });

  test("there is still one after the focused row has been filtered away", async () => {
    const { user, store } = draw(codings);
    await user.click(cell(/^Putin, Nato/));
    act(() => store.commit(() => ({ speaker: ["trump"] })));
    expect(stops()).toHaveLength(1);
  });

  test("arrows go from cell to cell and to the labels, and stop at the edges", async () => {
    const { user } = draw(codings);
    act(() => cell(/^Trump, Talks/).focus());
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(document.activeElement).toHaveAccessibleName(/^Putin, Nato/);
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Nato" }));
    await user.keyboard("{ArrowDown}{ArrowLeft}{ArrowLeft}{ArrowLeft}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Trump" }));
  });

  test("Home and End go along the row, with Ctrl to the corners, pages over five rows", async () => {
    const { user } = draw(codings);
    act(() => cell(/^Putin, Nato/).focus());
    await user.keyboard("{End}");
    expect(document.activeElement).toHaveAccessibleName(/^Putin, Elections/);
    await user.keyboard("{Home}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Putin" }));
    await user.keyboard("{Control>}{End}{/Control}");
    expect(document.activeElement).toHaveAccessibleName(/^Zelenskyy, Elections/);
    await user.keyboard("{Control>}{Home}{/Control}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Talks" }));
    await user.keyboard("{PageDown}");
    expect(document.activeElement).toHaveAccessibleName(/^Zelenskyy, Talks/);
    await user.keyboard("{PageUp}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Talks" }));
  });

  test("Enter pins the cell, and presses a label", async () => {
    const { user, view } = draw(codings);
    act(() => cell(/^Putin, Nato/).focus());
    await user.keyboard("{Enter}");
    expect(view()).toEqual({ pin: "cell:putin~nato" });
    await user.keyboard("{Enter}{Home}{Enter}");
    expect(view()).toEqual({ speaker: ["putin"] });
  });
});

describe("the rows of the matrix", () => {
  const speakers = [
    "trump",
    "kellogg",
    "white-house",
    "putin",
    "peskov",
    "kremlin",
    "zelenskyy",
    "ukraine",
    "starmer",
    "saudi-arabia",
    ...["qatar", "turkey", "china", "india", "brazil"],
  ];
  const many = speakers.map((speaker) => ({ speaker }));
  const rows = () => screen.getAllByRole("rowheader").map((header) => header.getAttribute("aria-label"));

  test("are speakers where they fit, in the order of the parties", () => {
    draw([{ speaker: "putin" }, { speaker: "zelenskyy" }, {}]);
    expect(rows()).toEqual(["Trump", "Putin", "Zelenskyy"]);
  });

  test("are parties where the speakers do not fit, each of which unfolds to its speakers", async () => {
    const { user, view } = draw(many);
    expect(rows()).toEqual(["United States", "Russia", "Ukraine", "Europe", "Others"]);
    await user.click(screen.getByRole("button", { name: "Speakers of Russia", expanded: false }));
    expect(rows()).toEqual(["United States", "Russia", "Putin", "Peskov", "Kremlin", "Ukraine", "Europe", "Others"]);
    expect(view()).toEqual({});
    await user.click(screen.getByRole("button", { name: "Speakers of Russia", expanded: true }));
    expect(rows()).not.toContain("Putin");
  });

  test("that are parties keep their place when a cell of a speaker beneath is pinned, and its party stays lit", async () => {
    const { user, view } = draw(many);
    await user.click(screen.getByRole("button", { name: "Speakers of Russia" }));
    const before = rows();
    await user.click(cell(/^Peskov, Talks/));
    expect(view()).toEqual({ pin: "cell:peskov~talks" });
    expect(rows()).toEqual(before);
    expect(cell(/^Peskov, Talks/)).toHaveAttribute("aria-selected", "true");
    expect(cell(/^Russia, Talks/).querySelector("[data-dim]")).toBeNull();
    expect(cell(/^United States, Talks/).querySelector("[data-dim]")).not.toBeNull();
  });

  test("that are parties are pinned as parties, so that a link means the same on every screen", async () => {
    const { user, view, engine } = draw(many);
    await user.click(cell(/^Russia, Talks/));
    expect(view()).toEqual({ rows: "party", pin: "cell:ru~talks" });
    expect(engine.rows(view()).matched).toBe(3);
    await user.click(cell(/^Russia, Talks/));
    expect(view().pin).toBeUndefined();
  });

  test("can be made speakers for all that, or parties", async () => {
    const { user, view } = draw(many);
    const shown = await choice("combobox", "Rows");
    await user.selectOptions(shown, "speakers");
    expect(rows()).toHaveLength(speakers.length);
    await user.selectOptions(shown, "parties");
    expect(view()).toEqual({ rows: "party" });
    expect(rows()).toHaveLength(5);
  });

  test("are sorted, counted and thinned as chosen", async () => {
    const { user, view } = draw([{ speaker: "putin" }, { speaker: "putin" }, {}]);
    await user.selectOptions(await choice("combobox", "Order"), "most first");
    expect(rows()).toEqual(["Putin", "Trump"]);
    const least = await choice("spinbutton", "Hide what has fewer than");
    await user.tripleClick(least);
    await user.keyboard("2");
    expect(rows()).toEqual(["Putin"]);
    expect(view()).toEqual({ sort: "count", min: 2 });
    expect(screen.getByText(/1 with fewer than 2 hidden/)).toBeVisible();
    await user.selectOptions(await choice("combobox", "Count"), "independent origins");
    expect(view().count).toBe("origins");
  });

  test("say how many of the issues fit, where not all do", () => {
    const issues = ["talks", "nato", "elections", "minerals", "pressure", "territory", "ceasefire", "timeline"];
    draw(issues.map((issue) => ({ issue })));
    expect(screen.getByRole("button", { name: "6 of 8 issues ›" })).toBeVisible();
  });
});

describe("pointing in the matrix", () => {
  test("goes to the store, so that other panels show the same", async () => {
    const { user, store } = draw([{}, { speaker: "putin", issue: "nato" }]);
    await user.hover(cell(/^Putin, Nato: 1/));
    expect(store.getState().hover).toEqual({ kind: "cell", row: "putin", issue: "nato" });
    await user.hover(screen.getByRole("button", { name: "Nato" }));
    expect(store.getState().hover).toEqual({ kind: "issue", id: "nato" });
    await user.hover(screen.getByRole("button", { name: "Putin" }));
    expect(store.getState().hover).toEqual({ kind: "row", id: "putin" });
    await user.unhover(screen.getByRole("button", { name: "Putin" }));
    expect(store.getState().hover).toBeNull();
  });

  test("shows where a coding pointed at elsewhere has its cell", () => {
    const { store } = draw([{}, { speaker: "putin", issue: "nato" }]);
    act(() => store.setHover({ kind: "coding", ids: ["a1-02"] }));
    expect(cell(/^Putin, Nato/)).toHaveAttribute("data-hot");
    expect(cell(/^Trump, Talks/)).not.toHaveAttribute("data-hot");
  });

  test("draws only the cells again that it enters and leaves", () => {
    const issues = ["talks", "nato", "elections", "minerals"];
    const { store } = draw(
      ["trump", "putin", "peskov"].flatMap((speaker) => issues.map((issue) => ({ speaker, issue }))),
    );
    expect(glyphs.drawn).toBeGreaterThan(issues.length * 3);
    glyphs.drawn = 0;
    act(() => store.setHover({ kind: "cell", row: "putin", issue: "nato" }));
    expect(glyphs.drawn).toBe(1);
    act(() => store.setHover({ kind: "cell", row: "trump", issue: "talks" }));
    expect(glyphs.drawn).toBe(3);
  });

  test("draws no signs again for a choice that leaves the cells as they are", () => {
    const { store } = draw([{}, { speaker: "putin" }]);
    glyphs.drawn = 0;
    act(() => store.commit((view) => ({ ...view, speaker: ["-peskov"] })));
    expect(glyphs.drawn).toBe(0);
  });
});

describe("the matrix", () => {
  test("has a table of the same rows as its twin [contract 3.3]", async () => {
    const { user } = draw([{ hedged: true }, { stance: "denies" }, { speaker: "putin", issue: "nato" }]);
    await user.click(screen.getByRole("button", { name: "View as table" }));
    expect(screen.queryByRole("grid")).toBeNull();
    const [, first, second] = within(await screen.findByRole("table")).getAllByRole("row");
    expect(first).toHaveTextContent("TrumpUnited StatesTalks1010001");
    expect(second).toHaveTextContent("PutinRussiaNato");
  });

  test("names the filter that empties it, with a button that relaxes it [contract 3.7]", async () => {
    const { user, view } = draw([{}], { speaker: ["putin"], issue: ["talks"] });
    expect(await screen.findByRole("status")).toHaveTextContent("Speaker: Putin");
    await user.click(screen.getByRole("button", { name: "Drop “Speaker: Putin”, see 1 coding" }));
    expect(view()).toEqual({ issue: ["talks"] });
    expect(cell(/^Trump, Talks/)).toBeVisible();
  });
});
