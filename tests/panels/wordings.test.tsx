import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { runsOf } from "../../src/panels/wordings/differences";
import WordingsPanel from "../../src/panels/wordings/WordingsPanel";
import type { View } from "../../src/store/view";
import { type ArticleInput, dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

/** Texts that this browser has, by article id. */
const texts = new Map<string, string>();
const listeners = new Set<() => void>();
vi.mock("../../src/io/texts", () => ({
  textOf: async ({ id }: { id: string }) => texts.get(id) ?? null,
  onTextsChange: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
}));
afterEach(() => texts.clear());

async function tell() {
  await act(async () => {
    for (const listener of listeners) listener();
  });
}

const ARTICLES: readonly ArticleInput[] = [
  {
    reported: "2025-02-10",
    outlet: null,
    title: "A first article",
    spellings: { zelenskyy: "Zelenskyy" },
    codings: [
      { speaker: "peskov", utterance: "u", quote: "I cannot confirm it or deny it", stance: "withholds" },
      { speaker: "trump", issue: "leader-contact", utterance: "v", setting: "aboard the plane" },
      { speaker: "putin" },
    ],
  },
  {
    reported: "2025-02-11",
    spellings: { zelenskyy: "Zelensky" },
    codings: [
      {
        speaker: "peskov",
        utterance: "u",
        quote: "I can neither confirm nor deny it",
        stance: "withholds",
        via: ["tass"],
      },
      { speaker: "trump", issue: "leader-contact", utterance: "v" },
    ],
  },
];

const draw = (view: View = {}, articles = ARTICLES) => drawPanel(<WordingsPanel />, dossierOf({ articles }), view);
const list = () => within(screen.getByRole("list", { name: "Utterances with several reports" }));
const report = (number: number) => screen.getByRole("article", { name: new RegExp(`^Report ${number}:`) });
const marked = (element: HTMLElement) => [...element.querySelectorAll("mark")].map(({ textContent }) => textContent);

describe("the wordings", () => {
  test("list what several articles report, and show first what the title speaks of", () => {
    draw();
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("2 reports quote one utterance");
    expect(list().getAllByRole("button")).toHaveLength(2);
    expect(list().getByRole("button", { name: /^Peskov on Talks/ })).toHaveAttribute("aria-current", "true");
    expect(screen.getByText(/2 utterances told by more than one report, 4 reports · as of 29 Dec 2025/)).toBeVisible();
  });

  test("mark the words that another report does not have, and say them to those who cannot see", () => {
    draw();
    expect(marked(report(1))).toEqual(["cannot", "it or"]);
    expect(marked(report(2))).toEqual(["can neither", "nor"]);
    expect(report(2)).toHaveTextContent("(not in another report: can neither; nor)");
  });

  test("never mark a word of ours: that would compare coders", () => {
    draw();
    const ours = within(report(1)).getByText("What a1 says, part 1");
    expect(ours.querySelector("mark")).toBeNull();
    expect(screen.getByText(/Our own words are not: that would compare coders/)).toBeVisible();
  });

  test("say what one report has and the other lacks, what differs, and what is the same", () => {
    draw();
    expect(screen.getByRole("list", { name: "What one report has and another lacks" })).toHaveTextContent(
      "Report 2 has what report 1 lacks: the outlet it came through",
    );
    expect(report(1)).toHaveTextContent("names no outlet between");
    expect(report(2)).toHaveTextContent("Reached it through · differsTass");
    expect(screen.getByText("The same in both:").parentElement).toHaveTextContent(
      /IssueTalksStancewithholds \(refuses\)/,
    );
  });

  test("say where no words are quoted", async () => {
    const { user } = draw();
    await user.click(list().getByRole("button", { name: /^Trump/ }));
    expect(report(1)).toHaveTextContent("no words quoted");
    expect(report(1)).toHaveTextContent("Where · differsaboard the plane");
    expect(report(2)).toHaveTextContent("Where · differsnot told");
  });

  test("are chosen by a pin of one of their reports, and let go by the same press [contract 2.13]", async () => {
    const { user, view } = draw();
    const trump = list().getByRole("button", { name: /^Trump/ });
    await user.click(trump);
    expect(view().pin).toBe("coding:a1-02");
    expect(trump).toHaveAttribute("aria-pressed", "true");
    expect(list().getAllByRole("button")).toHaveLength(2);
    await user.click(trump);
    expect(view().pin).toBeUndefined();
  });

  test("lead from a report to its evidence by a pin, and point at it elsewhere", async () => {
    const { user, view, store } = draw();
    await user.click(within(report(2)).getByRole("button"));
    expect(view().pin).toBe("coding:a2-01");
    expect(report(2)).toHaveAttribute("data-pinned");
    act(() => store.setHover({ kind: "coding", ids: ["a1-01"] }));
    expect(report(1)).toHaveAttribute("data-pointed");
    expect(report(2)).not.toHaveAttribute("data-pointed");
  });

  test("keep a report that the filters leave out, and say so", () => {
    draw({ article: ["2025-02-10-a1"] });
    expect(report(2)).toHaveTextContent("outside the present filters");
    expect(report(1)).not.toHaveTextContent("outside the present filters");
  });

  test("compare no words of two languages", () => {
    const other = ARTICLES.map((article, at) => (at === 1 ? { ...article, language: "uk" } : article));
    draw({}, other);
    expect([...marked(report(1)), ...marked(report(2))]).toEqual([]);
    expect(report(2)).toHaveTextContent("in another language, not compared");
  });

  test("compare the passages themselves where this browser has the articles", async () => {
    draw();
    expect(screen.queryByText("Passage in the article")).toBeNull();
    // A sign outside the basic plane is one character [contract 1.5].
    texts.set("2025-02-10-a1", `😀${"x".repeat(99)}A dark and windy night in the hills here and more`);
    await tell();
    expect(await within(report(1)).findByText(/A dark and windy night in the hills here/)).toBeVisible();
    expect(within(report(1)).queryByText(/and more/)).toBeNull();
    expect(report(2)).toHaveTextContent("Passage in the articlethis article is not here");
    texts.set("2025-02-11-a2", `${"x".repeat(100)}A dark and rainy night in the hills here and more`);
    await tell();
    await waitFor(() => expect(marked(report(1))).toContain("windy"));
    expect(marked(report(2))).toContain("rainy");
  });

  test("have a table of the same rows, one for each report [contract 3.3]", async () => {
    const { user } = draw();
    await user.click(screen.getByRole("button", { name: "View as table" }));
    const rows = within(screen.getByRole("table", { name: /one row for each report/ })).getAllByRole("row");
    expect(rows).toHaveLength(5);
    expect(rows[1]).toHaveTextContent(/Peskov on Talks.*I cannot confirm it or deny it/);
  });

  test("show how each article spells a name", () => {
    draw();
    const rows = within(screen.getByRole("table", { name: /How each article spells the names/ })).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "ArticleZelenskyy",
      "10 Feb 2025 A first articleZelenskyy",
      "11 Feb 2025 Defence talksZelensky",
    ]);
  });

  test("name the filter that empties them", () => {
    draw({ speaker: ["kellogg"] });
    expect(screen.getByRole("status")).toHaveTextContent(/Kellogg/);
  });
});

describe("the words that differ", () => {
  const en = (text: string) => ({ text, language: "en" });
  const own = (texts: readonly (string | null)[]) =>
    runsOf(texts.map((text) => (text === null ? null : en(text)))).map((runs) =>
      runs?.flatMap((run) => (run.own ? [run.text] : [])),
    );

  test("are found whatever the case, apostrophes and punctuation", () => {
    expect(own(["We can’t wait.", "we can't, WAIT"])).toEqual([[], []]);
    expect(own(["the first part", "the last part"])).toEqual([["first"], ["last"]]);
  });

  test("of three are told against the first, which has those of any", () => {
    expect(own(["a b c", null, "a b", "b c"])).toEqual([["a", "c"], undefined, [], []]);
  });

  test("together with the rest are the whole text", () => {
    const text = "“Well,” he said: many — many! — channels.";
    expect(
      runsOf([en(text), en("channels many")])[0]!
        .map((run) => run.text)
        .join(""),
    ).toBe(text);
  });
});
