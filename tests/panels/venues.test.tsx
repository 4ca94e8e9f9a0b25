import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { placeLabels } from "../../src/panels/venues/labels";
import { middleOf } from "../../src/panels/venues/projection";
import VenuesPanel from "../../src/panels/venues/VenuesPanel";
import type { View } from "../../src/store/view";
import { dossierOf, type VenueInput } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const places = [
  { id: "saudi-arabia", country: "SAU", precision: "country", at: [45, 24] },
  { id: "riyadh", country: "SAU", precision: "city", at: [46.7, 24.7] },
  { id: "geneva", country: "CHE", precision: "city", at: [6.1, 46.2] },
  { id: "bahrain", name: "Bahrain", country: "BHR", precision: "country", at: [50.5, 26] },
] as const;

function draw(venues: readonly (readonly VenueInput[])[], view: View = {}) {
  const articles = venues.map((mentions, at) => ({
    reported: `2025-02-${String(at + 3).padStart(2, "0")}`,
    venues: mentions,
    // Each mention lies within a coding of its own.
    codings: mentions.map((_, index) => ({ start: 100 + 50 * index, issue: "leaders-meeting" })),
  }));
  return drawPanel(<VenuesPanel />, dossierOf({ places, articles }), view);
}

const kremlinViaReuters: VenueInput = { place: "saudi-arabia", speaker: "kremlin", via: ["reuters"] };
const venue = (name: string) => {
  const item = within(screen.getByRole("list", { name: "Venues" }))
    .getAllByRole("listitem")
    .find((one) => within(one).queryByRole("button", { name: `Filter by ${name}` }));
  if (!item) throw new Error(`No venue ${name} in the list`);
  return item;
};
const mapOf = () => screen.findByRole("group", { name: /^Map of the venues/ });

describe("the list of venues", () => {
  test("says who names the place via whom, whose meeting, when, and on how many origins it rests [codebook 9.3, 10.2]", () => {
    draw([[{ ...kremlinViaReuters, when: "2025-02" }], [{ ...kremlinViaReuters, when: "2025-02" }]]);
    const item = venue("Saudi arabia");
    expect(item).toHaveTextContent("proposed");
    expect(item).toHaveTextContent("Kremlin via Reuters: Trump and Putin (leaders), said Feb 2025");
    expect(item).toHaveTextContent("2 reports, 1 origin: Reuters");
    expect(item).toHaveTextContent("Country only: no city named");
  });

  test("counts origins apart, and marks those that are only assumed [codebook 10.2]", () => {
    draw([[kremlinViaReuters, { place: "saudi-arabia", speaker: "kremlin" }]]);
    expect(venue("Saudi arabia")).toHaveTextContent("1 report, 2 origins: Reuters, Defence talks (assumed)");
  });

  test("tells the day of the naming from that of a meeting that was held [codebook 9.3]", () => {
    draw([
      [
        { ...kremlinViaReuters, when: "2025-02" },
        { place: "geneva", role: "past", when: "2021-06-16" },
      ],
    ]);
    expect(venue("Saudi arabia")).toHaveTextContent(", said Feb 2025");
    expect(venue("Geneva")).toHaveTextContent(", held 16 Jun 2021");
  });

  test("has advisers, and nobody but the article, where it is so", () => {
    draw([[{ place: "geneva", role: "hosted", meeting: { who: ["trump", "zelenskyy"], level: "advisers" } }]]);
    expect(venue("Geneva")).toHaveTextContent("Defence talks itself: advisers of Trump and Zelenskyy, no date given");
    expect(venue("Geneva")).not.toHaveTextContent("Country only");
  });

  test("pins a place on a click, and takes the pin away on the next [contract 2.13]", async () => {
    const { user, view } = draw([[kremlinViaReuters, { place: "geneva", speaker: "trump" }]]);
    const claim = screen.getByRole("button", { name: /^Saudi arabia: Kremlin via Reuters/ });
    await user.click(claim);
    expect(view().pin).toBe("venue:saudi-arabia");
    expect(claim).toHaveAttribute("aria-pressed", "true");
    await user.click(claim);
    expect(view().pin).toBeUndefined();
  });

  test("keeps every place while one is pinned, and dims the rest", async () => {
    draw([[kremlinViaReuters, { place: "geneva", speaker: "trump" }]], { pin: "venue:geneva" });
    expect(venue("Saudi arabia")).toHaveAttribute("data-dim");
    expect(venue("Geneva")).not.toHaveAttribute("data-dim");
  });

  test("pins one of several reports [contract 2.5]", async () => {
    const { user, view } = draw([[kremlinViaReuters], [kremlinViaReuters]]);
    await user.click(screen.getByRole("button", { name: "Report 2: 4 Feb 2025, Kremlin via Reuters" }));
    expect(view().pin).toBe("venue:a2-v1");
  });

  test("filters by a place on a click on its name", async () => {
    const { user, view } = draw([[kremlinViaReuters, { place: "geneva" }]]);
    await user.click(within(venue("Geneva")).getByRole("button", { name: "Filter by Geneva" }));
    expect(view().venue).toEqual(["geneva"]);
    expect(screen.queryByRole("button", { name: "Filter by Saudi arabia" })).not.toBeInTheDocument();
  });
});

describe("a venue", () => {
  test("shows when a coding at the same stretch is pointed at elsewhere", () => {
    const { store } = draw([[kremlinViaReuters, { place: "geneva" }]]);
    act(() => store.setHover({ kind: "coding", ids: ["a1-02"] }));
    expect(venue("Geneva")).toHaveAttribute("data-pointed");
    expect(venue("Saudi arabia")).not.toHaveAttribute("data-pointed");
  });
});

describe("the map of venues", () => {
  test("has pins for cities, a hatched shape for a country, a ring for a country without a shape", async () => {
    draw([[{ place: "geneva" }, kremlinViaReuters, { place: "bahrain" }]]);
    const map = await mapOf();
    expect(within(map).getByRole("button", { name: "Geneva, proposed" })).toHaveTextContent("P");
    expect(within(map).getByRole("button", { name: "Geneva, proposed" }).querySelector("path")).toBeInTheDocument();
    const saudi = within(map).getByRole("button", { name: "Saudi arabia, proposed" });
    expect(saudi.querySelector("path")).toBeNull();
    expect(map.querySelectorAll('path[fill^="url("]')).toHaveLength(1);
    const bahrain = within(map).getByRole("button", { name: "Bahrain, proposed" });
    expect(bahrain.querySelector('circle[fill^="url("]')).toBeInTheDocument();
  });

  test("has the letters of all the roles of a place", async () => {
    draw([
      [
        { place: "geneva", role: "hosted" },
        { place: "geneva", role: "past" },
      ],
    ]);
    expect(within(await mapOf()).getByRole("button", { name: "Geneva, hosted and past" })).toHaveTextContent("H–");
  });

  test("pins with a click or Enter on a mark, and points at the place everywhere while it has focus", async () => {
    const { user, view, store } = draw([[{ place: "geneva" }, kremlinViaReuters]]);
    const mark = within(await mapOf()).getByRole("button", { name: "Geneva, proposed" });
    mark.focus();
    expect(store.getState().hover).toEqual({ kind: "place", id: "geneva" });
    await user.keyboard("{Enter}");
    expect(view().pin).toBe("venue:geneva");
    await user.click(mark);
    expect(view().pin).toBeUndefined();
  });

  test("is one tab stop for all marks, with the arrow keys between them", async () => {
    const { user } = draw([[{ place: "geneva" }, kremlinViaReuters, { place: "bahrain" }]]);
    const marks = within(await mapOf()).getAllByRole("button", { name: /, proposed$/ });
    expect(marks.filter((mark) => mark.tabIndex === 0)).toHaveLength(1);
    marks[0]?.focus();
    await user.keyboard("{ArrowRight}");
    expect(marks[1]).toHaveFocus();
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(marks[2]).toHaveFocus();
  });

  test("zooms by its buttons, no nearer than twelve times, and starts again from the whole", async () => {
    const { user, container } = draw([[{ place: "geneva" }, kremlinViaReuters]]);
    const land = () => container.querySelector("svg[data-zoomed] g")?.getAttribute("transform") ?? "whole";
    await mapOf();
    expect(screen.getByRole("button", { name: "Zoom out" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Zoom in" }));
    expect(land()).toContain("scale(2)");
    for (let step = 0; step < 3; step++) await user.click(screen.getByRole("button", { name: "Zoom in" }));
    expect(land()).toContain("scale(12)");
    expect(screen.getByRole("button", { name: "Zoom in" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Reset zoom" }));
    expect(land()).toBe("whole");
  });

  test("leaves a plain wheel to the page and takes one with Ctrl", async () => {
    const { container } = draw([[{ place: "geneva" }]]);
    const map = await mapOf();
    const turn = (ctrlKey: boolean) => {
      const event = new WheelEvent("wheel", { deltaY: -400, ctrlKey, bubbles: true, cancelable: true });
      map.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(turn(false)).toBe(false);
    expect(turn(true)).toBe(true);
    await waitFor(() => expect(container.querySelector("svg[data-zoomed]")).toBeInTheDocument());
  });

  test("stays put while filters change", async () => {
    const { store, container } = draw([[{ place: "geneva" }, kremlinViaReuters]]);
    await mapOf();
    const land = container.querySelector("svg g > path")?.getAttribute("d");
    expect(land).toMatch(/^M/);
    store.commit((view) => ({ ...view, venue: ["geneva"] }));
    await waitFor(() => expect(screen.queryByText("Saudi arabia")).not.toBeInTheDocument());
    expect(container.querySelector("svg g > path")?.getAttribute("d")).toBe(land);
  });
});

describe("the panel of venues", () => {
  test("says what, how many, as of when, and whose boundaries", () => {
    draw([[{ place: "geneva" }, kremlinViaReuters]]);
    expect(screen.getByText("2 mentions of 2 places · as of 29 Dec 2025")).toBeVisible();
    expect(screen.getByText("Boundaries after UN Geodata; no endorsement implied")).toBeVisible();
  });

  test("says how many mentions the filters leave", () => {
    draw([[{ place: "geneva" }, kremlinViaReuters]], { venue: ["geneva"] });
    expect(screen.getByText("1 of 2 mentions, 1 place · as of 29 Dec 2025")).toBeVisible();
  });

  test("has a table with a row for each mention [contract 3.3]", async () => {
    const { user } = draw([[kremlinViaReuters], [kremlinViaReuters, { place: "geneva" }]]);
    await user.click(screen.getByRole("button", { name: "View as table" }));
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows).toHaveLength(4);
    expect(rows[1]).toHaveTextContent("Kremlin via Reuters");
  });

  test("names the filter that empties it", () => {
    draw([[kremlinViaReuters]], { speaker: ["putin"] });
    expect(screen.getByRole("status")).toHaveTextContent(/Putin/);
  });
});

describe("the labels of the map", () => {
  const frame = { x: 0, y: 0, width: 300, height: 200 };
  const wish = (id: string, x: number, y: number) => ({ id, x, y, reach: [8, 8] as const, width: 90, height: 16 });

  test("never cover one another, a mark or an obstacle, and never leave the map", () => {
    const wishes = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => wish(`w${at}`, 20 + at * 37, 40 + (at % 3) * 20));
    const obstacle = { x: 200, y: 0, width: 100, height: 30 };
    const placed = placeLabels(wishes, [obstacle], frame);
    expect(placed.length).toBeGreaterThan(3);
    const marks = wishes.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 }));
    for (const [at, label] of placed.entries()) {
      expect(label.x).toBeGreaterThanOrEqual(0);
      expect(label.y).toBeGreaterThanOrEqual(0);
      expect(label.x + label.width).toBeLessThanOrEqual(frame.width);
      expect(label.y + label.height).toBeLessThanOrEqual(frame.height);
      const others = [...placed.slice(at + 1), obstacle, ...marks.filter((_, mark) => `w${mark}` !== label.id)];
      for (const other of others) {
        const apart =
          label.x + label.width <= other.x ||
          other.x + other.width <= label.x ||
          label.y + label.height <= other.y ||
          other.y + other.height <= label.y;
        expect(apart).toBe(true);
      }
    }
  });

  test("are left out where there is no room, and for marks outside the map", () => {
    expect(placeLabels([wish("outside", -50, 20)], [], frame)).toEqual([]);
    expect(placeLabels([wish("crowded", 150, 100)], [frame], frame)).toEqual([]);
  });

  test("stand apart with a leader where there is no room beside the mark", () => {
    const [label] = placeLabels([wish("a", 150, 100)], [{ x: 40, y: 70, width: 220, height: 60 }], frame);
    expect(label?.leader).not.toBeNull();
  });
});

describe("middleOf", () => {
  test("finds the middle of the narrowest stretch, across the date line too", () => {
    expect(middleOf([-80, 30, 135])).toBe(27.5);
    expect(middleOf([170, -170])).toBeCloseTo(-180);
    expect(middleOf([10])).toBe(10);
    expect(middleOf([])).toBe(0);
  });
});
