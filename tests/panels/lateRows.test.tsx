import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RowsProvider, useRows } from "../../src/panels/RowsContext";
import { createViewStore } from "../../src/store/store";
import { useHover, useView, ViewProvider } from "../../src/store/ViewContext";
import { dossierOf } from "../support/dossierOf";
import { lateEngine } from "../support/lateEngine";

const dossier = dossierOf({
  articles: [{ codings: [{ speaker: "trump" }, { speaker: "putin" }, { speaker: "trump" }] }],
});

/** What a panel sees: always of one View. */
function Seen() {
  const { rows } = useRows();
  const speaker = useView((view) => view.speaker);
  const hover = useHover();
  return (
    <p>
      {speaker?.join() ?? "all"}: {rows.matched}
      {hover ? ", hovered" : ""}
    </p>
  );
}

function draw() {
  const late = lateEngine(dossier);
  const store = createViewStore();
  render(
    <ViewProvider store={store}>
      <RowsProvider dossier={late.dossier} engine={late.engine}>
        <Seen />
      </RowsProvider>
    </ViewProvider>,
  );
  const choose = (...speaker: string[]) => act(async () => store.commit((view) => ({ ...view, speaker })));
  const answer = () =>
    act(async () => {
      for (const one of late.take()) one.answer();
      await vi.advanceTimersByTimeAsync(1);
    });
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  const asked = () => late.waiting.map((one) => one.asked);
  return { ...late, store, choose, answer, wait, asked };
}

describe("below a late engine", () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("the page waits for the first answer and says so", async () => {
    const { answer } = draw();
    expect(await screen.findByText("Asking for the codings…")).toBeVisible();
    await answer();
    expect(screen.getByText("all: 3")).toBeVisible();
  });

  test("what is on screen is of the View before until the next one is answered", async () => {
    const { answer, choose } = draw();
    await screen.findByText("Asking for the codings…");
    await answer();
    await choose("trump");
    expect(screen.getByText("all: 3")).toBeVisible();
    await answer();
    expect(screen.getByText("trump: 2")).toBeVisible();
  });

  test("of the Views that come while one is answered, only the last is asked for", async () => {
    const { answer, choose, asked, overtaken } = draw();
    await screen.findByText("Asking for the codings…");
    await answer();
    await choose("trump");
    await choose("putin");
    await choose("putin", "trump");
    expect(asked()).toEqual(['matched {"speaker":["trump"]}']);
    await answer();
    expect(screen.getByText("trump: 2")).toBeVisible();
    expect(asked()).toEqual(['matched {"speaker":["putin","trump"]}']);
    await answer();
    expect(screen.getByText("putin,trump: 3")).toBeVisible();
    expect(overtaken).toEqual([]);
  });

  test("an answer that takes long is said to, and given up for the next View", async () => {
    const { answer, choose, wait, asked, overtaken } = draw();
    await screen.findByText("Asking for the codings…");
    await answer();
    await choose("trump");
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    await wait(300);
    expect(screen.getByRole("status")).toHaveTextContent("Counting…");
    await choose("putin");
    expect(overtaken).toEqual(['matched {"speaker":["trump"]}']);
    expect(asked()).toContain('matched {"speaker":["putin"]}');
    await answer();
    expect(screen.getByText("putin: 1")).toBeVisible();
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  test("a hover is there at once, and what is chosen stands in the store at once", async () => {
    const { answer, choose, store } = draw();
    await screen.findByText("Asking for the codings…");
    await answer();
    await choose("trump");
    expect(store.getState().view.speaker).toEqual(["trump"]);
    await act(async () => store.setHover({ kind: "actor", id: "trump" }));
    expect(screen.getByText("all: 3, hovered")).toBeVisible();
  });
});
