/** The stage chart where marks have no room: claims counted by rung and time. */
import { act, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { isoDay } from "../../src/dossier/days";
import { createEngine } from "../../src/engine/engine";
import { MOST_MARKS, stageRows } from "../../src/engine/stages";
import StagesPanel from "../../src/panels/stages/StagesPanel";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const FIRST = Date.UTC(2024, 0, 1) / 86_400_000;

/** So many claims over two years of days: contact in the first, talks twice as often in the second. */
function many(size: number, articles = 24) {
  const each = Math.ceil(size / articles);
  return dossierOf({
    articles: Array.from({ length: articles }, (_, at) => ({
      reported: isoDay(FIRST + 30 * at + 29),
      codings: Array.from({ length: Math.min(each, size - at * each) }, (_, n) => ({
        speaker: n % 2 ? "trump" : "peskov",
        said: n % 40 === 39 ? isoDay(FIRST + 30 * at + 10).slice(0, 7) : isoDay(FIRST + 30 * at + (n % 30)),
        stage: { rung: at < articles / 2 ? (n % 3 ? 2 : 3) : n % 3 ? 3 : 2 },
      })),
    })),
  });
}

const MANY = many(1680);
const draw = (view: View = {}) => drawPanel(<StagesPanel />, MANY, view);
const strip = () => screen.getByRole("group", { name: /^Stage claims by/ });
const cell = () => within(strip()).getByRole("button");

/** What draws counts comes when it is first drawn; from then on it is there. */
beforeAll(async () => {
  const { user, unmount } = draw();
  await screen.findByRole("group", { name: /^Stage claims by/ });
  await user.click(screen.getByRole("button", { name: "View as table" }));
  await screen.findByRole("table");
  unmount();
});

describe("stage claims beyond what can be drawn one by one", () => {
  it("have no marks, and are counted all the same", () => {
    const rows = createEngine(MANY).rows({}).part(stageRows);
    expect(rows.marks).toBeNull();
    expect(rows.dated).toBe(1680);
    const few = createEngine(many(MOST_MARKS)).rows({}).part(stageRows);
    expect(few.marks).toHaveLength(MOST_MARKS);
  });

  it("are a strip with a key of counts, and a title that counts", () => {
    draw();
    expect(strip()).toHaveAccessibleName(/^Stage claims by month; /);
    expect(screen.getByRole("list", { name: "Key" })).toHaveTextContent(/^Stage claims by month:.*\d–\d/);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "Of the stage claims shown, talks lead in 2025; in 2024 contact led",
    );
    expect(screen.queryByRole("group", { name: /arrow keys move among them$/ })).toBeNull();
  });

  it("have numbers in all cells, or in none where one of them has no room", () => {
    const numbers = () => [...strip().querySelectorAll("text")].map(({ textContent }) => textContent);
    const weeks = { from: "2024-01-01", to: "2024-04-07" };
    const dossier = many(24_000);
    const { unmount } = drawPanel(<StagesPanel />, dossier, weeks);
    // Two rungs by fourteen weeks, and by what is left of the month of some dates.
    expect(numbers()).toHaveLength(30);
    expect(numbers().every((text) => /^\d{2,3}$/.test(text!))).toBe(true);
    unmount();
    const [first, ...others] = dossier.articles;
    const more = Array.from({ length: 40 }, () => first!.codings).flat();
    const codings = more.map((coding, at) => ({ ...coding, id: `${first!.id}-${at}` }));
    drawPanel(<StagesPanel />, { ...dossier, articles: [{ ...first!, codings }, ...others] }, weeks);
    expect(numbers()).toEqual([]);
  });

  it("are one tab stop, and arrows move cell by cell [contract 3.14]", async () => {
    const { user } = draw();
    act(() => cell().focus());
    await user.keyboard("{Home}{PageDown}{ArrowUp}{ArrowUp}{ArrowRight}");
    expect(cell()).toHaveFocus();
    expect(cell()).toHaveAccessibleName(/^Contact, Jan 2024: \d+ codings$|^Contact, .* 2024: \d+ codings$/);
    await user.keyboard("{PageUp}");
    expect(cell()).toHaveAccessibleName(/^Implementing, .*: none$/);
  });

  it("say in a cell what the window of its dates holds, and Enter shows that", async () => {
    const { user, view, engine } = draw();
    act(() => cell().focus());
    await user.keyboard("{End}{PageDown}{ArrowUp}{ArrowUp}{ArrowLeft}{ArrowLeft}");
    const told = Number(/: ([\d,]+) coding/.exec(cell().getAttribute("aria-label") ?? "")?.[1]);
    await user.keyboard("{Enter}");
    expect(view().from).toMatch(/-01$/);
    const rows = engine.rows({ ...view(), rung: ["contact"] }).part(stageRows);
    expect(rows.dated).toBe(told);
  });

  it("become marks where these fit, and the focus goes with them", async () => {
    const { user } = draw();
    act(() => cell().focus());
    await user.keyboard("{Home}{PageDown}{ArrowUp}{ArrowUp}{ArrowRight}{ArrowRight}{Enter}");
    const marks = screen.getByRole("group", { name: "Stage claims, arrow keys move among them" });
    expect(marks).toContainElement(document.activeElement as HTMLElement);
  });

  it("filter by the rung where the dates can be no fewer", async () => {
    const crowd = dossierOf({
      articles: [
        {
          reported: "2024-01-01",
          codings: Array.from({ length: 1600 }, () => ({ said: "2024-01-01", stage: { rung: 3 } })),
        },
      ],
    });
    const { user, view } = drawPanel(<StagesPanel />, crowd, { from: "2024-01-01", to: "2024-01-01" });
    act(() => cell().focus());
    await user.keyboard("{PageDown}{ArrowUp}{ArrowUp}{ArrowUp}{Enter}");
    expect(view()).toEqual({ from: "2024-01-01", to: "2024-01-01", rung: ["talks"] });
  });

  it("are a table of counts by dates and stage, a number of which does what its cell does", async () => {
    const { user, view } = draw();
    await user.click(screen.getByRole("button", { name: "View as table" }));
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows.length).toBeLessThan(60);
    await user.click(within(rows[3]!).getByRole("button", { name: /^Contact, / }));
    expect(view().from).toBeDefined();
  });

  it("are drawn with as many elements as half as many are", () => {
    const nodes = (size: number) => {
      const { container, unmount } = drawPanel(<StagesPanel />, many(size), {});
      const count = container.querySelectorAll("svg.recharts-surface *").length;
      unmount();
      return count;
    };
    expect(nodes(6400)).toBe(nodes(3200));
  });
});
