import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createEngine } from "../../src/engine/engine";
import { FrameOptionsProvider } from "../../src/panels/FrameOptions";
import { RowsProvider } from "../../src/panels/RowsContext";
import StagesPanel from "../../src/panels/stages/StagesPanel";
import { createViewStore } from "../../src/store/store";
import { ViewProvider } from "../../src/store/ViewContext";
import type { View } from "../../src/store/view";
import { partyColour } from "../../src/ui/partyShape";
import { type DossierInput, dossierOf } from "../support/dossierOf";

// The colour of a glyph is asked for each time that it is drawn: the count of renders.
vi.mock("../../src/ui/partyShape", async (original) => {
  const shapes = await original<typeof import("../../src/ui/partyShape")>();
  return { ...shapes, partyColour: vi.fn(shapes.partyColour) };
});
const drawn = vi.mocked(partyColour);
beforeEach(() => void drawn.mockClear());

const WINTER: DossierInput = {
  articles: [
    {
      reported: "2025-02-10",
      codings: [
        { speaker: "trump", said: "2025-02-09", stage: { rung: 3 } },
        { speaker: "trump", said: "2025-02-09", stage: { rung: 3 } },
        { speaker: "peskov", said: "2025-02-09?", stance: "withholds", stage: { rung: 2 } },
        { speaker: "putin", said: "2024-11", stage: { rung: 1, direction: "holding" } },
        { kind: "event", actors: ["kremlin", "white-house"], said: "2025-02-08", stage: { rung: 4 } },
        { speaker: "trump", said: "2025-02-07", stage: { rung: 4, track: "us-ua" } },
        { speaker: "zelenskyy", said: null, stage: { rung: 5, track: "us-ua" } },
        { speaker: "trump", said: "2025-02-09" },
      ],
    },
    {
      reported: "2025-12-29",
      codings: [{ speaker: "zelenskyy", said: "2025-12-28", stage: { rung: 6, track: "multi" } }],
    },
  ],
};

function draw(view: View = {}, input: DossierInput = WINTER, controls = true) {
  const dossier = dossierOf(input);
  const store = createViewStore(view);
  render(
    <ViewProvider store={store}>
      <RowsProvider dossier={dossier} engine={createEngine(dossier)}>
        <FrameOptionsProvider options={{ controls }}>
          <StagesPanel />
        </FrameOptionsProvider>
      </RowsProvider>
    </ViewProvider>,
  );
  return { store, user: userEvent.setup(), view: () => store.getState().view };
}

const marks = () => within(screen.getByRole("group", { name: /^Stage claims/ })).getAllByRole("button");
const mark = (name: string | RegExp) => screen.getByRole("button", { name });
const TRUMP = "Trump, 9 Feb 2025, Talks, forward, Us ru: 2 codings";

describe("the panel of stages", () => {
  it("names each mark by speaker, date, stage, direction, track and number", () => {
    draw();
    expect(marks().map((one) => one.getAttribute("aria-label"))).toEqual([
      "Putin, Nov 2024, Openness, holding, Us ru: 1 coding",
      "Trump, 7 Feb 2025, Meeting, forward, Us ua: 1 coding",
      "Kremlin and White house, 8 Feb 2025, Meeting, forward, Us ru, reported as happened: 1 coding",
      "Peskov, probably 9 Feb 2025, Contact, withheld, Us ru: 1 coding",
      TRUMP,
      "Zelenskyy, 28 Dec 2025, Endgame, forward, Multi: 1 coding",
    ]);
  });

  it("tells how many claims there are, by which date, as of when, and how many have none", () => {
    draw();
    expect(
      screen.getByText("8 stage claims in 9 codings · by date said · as of 29 Dec 2025 · 1 undated"),
    ).toBeVisible();
  });

  it("shows all nine stages by name, in their order upwards [visual rule 12]", () => {
    draw();
    const names = ["None", "Openness", "Contact", "Talks", "Meeting", "Terms", "Endgame", "Agreed", "Implementing"];
    const tops = names.map((name) => Number(mark(name).querySelector("tspan")?.getAttribute("y")));
    expect(tops).toEqual([...tops].sort((a, b) => b - a));
    expect(mark("Talks")).toHaveAccessibleDescription("What talks means.");
  });

  it("says what is not covered and what is told in retrospect", () => {
    draw();
    expect(screen.getByRole("img", { name: "no coverage 11 Feb – 22 Dec 2025" })).toHaveTextContent(/^no ?coverage/);
    expect(screen.getByRole("img", { name: "told in retrospect, not to scale" })).toHaveTextContent(/not to/);
  });

  it("draws no line between marks", () => {
    draw();
    expect(document.querySelector(".recharts-line, .recharts-scatter, .recharts-brush")).toBeNull();
  });

  it("draws hollow what is withheld, and nothing else [visual rule 7]", () => {
    draw();
    const hollow = marks().filter((one) => one.querySelector("path[stroke^='var(--party']"));
    expect(hollow.map((one) => one.getAttribute("aria-label"))).toEqual([expect.stringContaining("withheld")]);
  });

  it("has a key of the parties that have a mark, which no filter changes", () => {
    draw({ party: ["ru"] });
    const key = screen.getByRole("list", { name: "Key" });
    expect(key).toHaveTextContent("United StatesRussiaUkrainewithheldforwardevent");
    expect(key).not.toHaveTextContent("Europe");
  });
});

describe("a mark", () => {
  it("pins its date, rung and track on a click, and lets go on the next [contract 2]", async () => {
    const { user, view } = draw();
    await user.click(mark(TRUMP));
    expect(view().pin).toBe("stage:2025-02-09~3~us-ru");
    expect(mark(TRUMP)).toHaveAttribute("aria-pressed", "true");
    await user.click(mark(TRUMP));
    expect(view().pin).toBeUndefined();
  });

  it("is pinned by Enter and by Space", async () => {
    const { user, view } = draw();
    act(() => mark(TRUMP).focus());
    await user.keyboard("{Enter}");
    expect(view().pin).toBe("stage:2025-02-09~3~us-ru");
    await user.keyboard(" ");
    expect(view().pin).toBeUndefined();
  });

  it("stays when another is pinned, dimmed", async () => {
    const { user } = draw();
    await user.click(mark(TRUMP));
    expect(marks()).toHaveLength(6);
    expect(marks().filter((one) => one.getAttribute("data-lit") === "true")).toEqual([mark(TRUMP)]);
  });

  it("is reached by one Tab and left by arrow keys: across in time, up and down by rung", async () => {
    const { user } = draw();
    expect(marks().filter((one) => one.getAttribute("tabindex") === "0")).toHaveLength(1);
    act(() => marks()[0]?.focus());
    await user.keyboard("{ArrowRight}");
    expect(marks()[1]).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(mark(TRUMP)).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowUp}{Home}");
    expect(marks()[0]).toHaveFocus();
    await user.keyboard("{End}");
    expect(mark(/^Zelenskyy, /)).toHaveFocus();
    expect(mark(/^Zelenskyy, /)).toHaveAttribute("tabindex", "0");
  });

  it("tells the other panels what is pointed at, and no longer", async () => {
    const { user, store } = draw();
    await user.hover(mark(TRUMP));
    expect(store.getState().hover).toEqual({ kind: "coding", ids: ["a1-01", "a1-02"] });
    await user.unhover(mark(TRUMP));
    expect(store.getState().hover).toBeNull();
  });

  it("is outlined when another panel points at its speaker, its coding or its issue", () => {
    const { store } = draw();
    const related = () => marks().filter((one) => one.hasAttribute("data-related"));
    act(() => store.setHover({ kind: "row", id: "putin" }));
    expect(related()).toEqual([mark(/^Putin/)]);
    act(() => store.setHover({ kind: "coding", ids: ["a1-02"] }));
    expect(related()).toEqual([mark(TRUMP)]);
    act(() => store.setHover({ kind: "issue", id: "talks" }));
    expect(related()).toHaveLength(5);
  });

  it("is drawn again alone when something is pointed at", () => {
    const { store } = draw();
    expect(drawn.mock.calls.length).toBeGreaterThan(6);
    drawn.mockClear();
    act(() => store.setHover({ kind: "row", id: "putin" }));
    expect(drawn).toHaveBeenCalledTimes(1);
    act(() => store.setHover(null));
    expect(drawn).toHaveBeenCalledTimes(2);
  });
});

describe("the labels", () => {
  it("of a rung filter by it, and no longer [contract 2]", async () => {
    const { user, view } = draw();
    await user.click(mark("Talks"));
    expect(view().rung).toEqual(["talks"]);
    expect(mark("Talks")).toHaveAttribute("aria-pressed", "true");
    expect(marks()).toHaveLength(1);
    await user.click(mark("Talks"));
    expect(view().rung).toBeUndefined();
  });

  it("of an article filter by it, and say its title", async () => {
    const { user, view } = draw();
    const article = mark("Article of 29 Dec 2025, 1 coding");
    expect(article).toHaveAccessibleDescription("Article 2");
    await user.click(article);
    expect(view().article).toEqual(["2025-12-29-a2"]);
  });
});

describe("the date window", () => {
  it("has two thumbs that say their day, and two date fields [contract 3]", () => {
    draw({ from: "2025-02-05" });
    expect(screen.getByRole("slider", { name: "From" })).toHaveAttribute("aria-valuetext", "5 Feb 2025");
    expect(screen.getByRole("slider", { name: "To" })).toHaveAttribute("aria-valuetext", "to the end");
    expect(screen.getByLabelText("From date")).toHaveValue("2025-02-05");
    expect(screen.getByLabelText("To date")).toHaveValue("");
  });

  it("is dragged in one step of undo", () => {
    const { store, view } = draw();
    const to = screen.getByRole("slider", { name: "To" });
    const days = (iso: string) => String(Date.parse(iso) / 86_400_000);
    for (const iso of ["2025-12-01", "2025-06-01", "2025-02-08"])
      fireEvent.change(to, { target: { value: days(iso) } });
    fireEvent.pointerUp(to);
    expect(view()).toEqual({ to: "2025-02-08" });
    act(() => store.undo());
    expect(view()).toEqual({});
    expect(store.getState().canUndo).toBe(false);
  });

  it("is open where a thumb stands at its end, and takes a whole step out of the place of what is earlier", () => {
    const { view } = draw({ from: "2025-02-05" });
    const from = screen.getByRole<HTMLInputElement>("slider", { name: "From" });
    fireEvent.change(from, { target: { value: from.min } });
    expect(view()).toEqual({});
    fireEvent.change(from, { target: { value: String(Number(from.min) + 1) } });
    expect(view()).toEqual({ from: "2025-02-04" });
  });

  it("can be what is earlier alone", () => {
    const { view } = draw();
    const to = screen.getByRole<HTMLInputElement>("slider", { name: "To" });
    fireEvent.change(to, { target: { value: to.min } });
    expect(view()).toEqual({ to: "2025-02-03" });
    expect(to).toHaveValue(to.min);
    expect(marks()).toHaveLength(1);
  });

  it("never ends before it begins", () => {
    const { view } = draw({ from: "2025-02-09" });
    const to = screen.getByRole("slider", { name: "To" });
    fireEvent.change(to, { target: { value: String(Date.parse("2025-02-06") / 86_400_000) } });
    expect(view()).toEqual({ from: "2025-02-06", to: "2025-02-06" });
  });

  it("waits while a year is typed", () => {
    const { view } = draw();
    const field = screen.getByLabelText("From date");
    fireEvent.change(field, { target: { value: "0202-02-05" } });
    expect(view()).toEqual({});
    fireEvent.change(field, { target: { value: "2025-02-05" } });
    fireEvent.blur(field);
    expect(view()).toEqual({ from: "2025-02-05" });
  });

  it("is reset by All dates", async () => {
    const { user, view } = draw({ from: "2025-02-05", to: "2025-02-09" });
    await user.click(mark("All dates"));
    expect(view()).toEqual({});
    expect(mark("All dates")).toBeDisabled();
  });

  it("stays usable where nothing is left to show, and the filter to blame is named [contract 3]", async () => {
    const { user, view } = draw({ from: "2025-05-01", to: "2025-05-31" });
    expect(screen.getByRole("status")).toBeVisible();
    await user.click(mark("All dates"));
    expect(view()).toEqual({});
    expect(marks()).toHaveLength(6);
  });

  it("is left out where nobody can point", () => {
    draw({}, WINTER, false);
    expect(screen.queryByRole("slider")).toBeNull();
  });
});

describe("the date that is meant", () => {
  it("is said or reported", async () => {
    const { user, view } = draw();
    expect(screen.getByRole("radio", { name: "said" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "reported" }));
    expect(view().axis).toBe("reported");
    expect(mark(/^Trump, 10 Feb 2025, Talks/)).toBeInTheDocument();
  });
});

describe("the table of stages", () => {
  it("has the same claims, each with the basis of its date, and pins them", async () => {
    const { user, view } = draw();
    await user.click(mark("View as table"));
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows).toHaveLength(1 + 7);
    expect(rows.at(-1)).toHaveTextContent("28 Dec 2025stated in the textZelenskyyEndgameforwardMultiaffirmsArticle 2");
    await user.click(within(rows.at(-1) as HTMLElement).getByRole("button", { name: "Endgame" }));
    expect(view().pin).toBe("stage:2025-12-28~6~multi");
  });
});

describe("a dossier of one coding without a stage", () => {
  it("has nothing to draw and says so", () => {
    draw({}, { articles: [{ codings: [{}] }] });
    expect(screen.getByRole("status")).toHaveTextContent(/nothing/i);
  });
});
