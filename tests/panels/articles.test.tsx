import "fake-indexeddb/auto";
import { createHash, webcrypto } from "node:crypto";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { forgetAllTexts } from "../../src/io/texts";
import ArticlesPanel from "../../src/panels/articles/ArticlesPanel";
import { type DossierInput, dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

/** A made-up text: the first stretch holds the second, the third crosses the second. */
const TEXT =
  "The editor's greeting.\n\nMr. Grey is sure that the talks go on, and his aide adds that nobody left early.\nThe end.\n";
const place = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const sha256 = createHash("sha256").update(TEXT).digest("hex");
const input: DossierInput = {
  articles: [
    {
      title: "A made-up article",
      source: { file: "one.txt", sha256, length: TEXT.length },
      credits: ["afp"],
      reported: "2025-02-10?",
      boilerplate: [[0, 22]],
      anomalies: [{ ...place("The end."), what: "ends at once" }],
      codings: [
        { ...place("Mr. Grey is sure that the talks go on"), speaker: "putin", paraphrase: "Sees talks." },
        { ...place("the talks go on"), speaker: "trump", stance: "withholds", quote: "talks go on" },
        { ...place("go on, and his aide adds that nobody left early"), speaker: "zelenskyy", issue: "elections" },
      ],
    },
    { title: "Another article", reported: "2025-03-01", codings: [{ speaker: "peskov" }] },
  ],
};

beforeEach(async () => {
  vi.stubGlobal("crypto", webcrypto);
  await forgetAllTexts();
});

const draw = (view = {}) => drawPanel(<ArticlesPanel />, dossierOf(input), view);
const file = (text: string, name: string) => new File([text], name, { type: "text/plain" });
const chooser = () => screen.getByLabelText("Choose text files");
const stretches = () =>
  within(screen.getByRole("list", { name: /^Stretches of A made-up article/ })).getAllByRole("button");

describe("the articles without their texts", () => {
  test("take no texts in somebody else's page, where nothing is kept [contract 4.14]", () => {
    draw();
    expect(chooser()).toBeInTheDocument();
    cleanup();
    document.documentElement.dataset.mode = "embed";
    try {
      draw();
      expect(stretches()).toHaveLength(3);
      expect(screen.queryByLabelText("Choose text files")).toBeNull();
      expect(document.querySelector("input[type=file]")).toBeNull();
    } finally {
      delete document.documentElement.dataset.mode;
    }
  });

  test("are outlines: title, outlet, date, end credits, and the shares of its length", async () => {
    draw();
    expect(screen.getByText(/^Defence talks · reported probably 10 Feb 2025 · end credit: Afp · /)).toBeVisible();
    expect(
      screen.getByText(/^69 % coded \(79 characters\), 19 % boilerplate \(22\), 11 % uncoded \(13\) · 3 codings/),
    ).toBeVisible();
  });

  test("have every coding as a button in its order, with source, stance, issue, party and place in the name", async () => {
    draw();
    expect(stretches().map((button) => button.getAttribute("aria-label"))).toEqual([
      "Putin affirms Talks (Russia), characters 24 to 61",
      "Trump withholds (refuses) Talks (United States), characters 46 to 61",
      "Zelenskyy affirms Elections (Ukraine), characters 56 to 103",
    ]);
  });

  test("are one tab stop each, and the arrows lead along the text", async () => {
    const { user } = draw();
    const [first, second, third] = stretches();
    expect(stretches().map((button) => button.tabIndex)).toEqual([0, -1, -1]);
    first?.focus();
    await user.keyboard("{ArrowRight}");
    expect(second).toHaveFocus();
    await user.keyboard("{End}");
    expect(third).toHaveFocus();
    expect(stretches().map((button) => button.tabIndex)).toEqual([-1, -1, 0]);
  });

  test("pin a coding by a click and let go of it by another [contract 2.13]", async () => {
    const { user, view } = draw();
    await user.click(stretches()[1]!);
    expect(view().pin).toBe("coding:a1-02");
    expect(stretches()[1]).toHaveAttribute("aria-pressed", "true");
    await user.click(stretches()[1]!);
    expect(view().pin).toBeUndefined();
  });

  test("dim what the filters leave out, and say so", async () => {
    draw({ speaker: ["putin"] });
    expect(screen.getByText(/1 of 3 codings in the present filters/)).toBeVisible();
    expect(stretches()[1]).toHaveAccessibleName(/outside the present filters$/);
    expect(stretches()[0]).not.toHaveAccessibleName(/outside the present filters$/);
  });

  test("filter by their title [contract 2.15], and open by their button", async () => {
    const { user, view } = draw();
    await user.click(screen.getByRole("button", { name: "Filter by A made-up article" }));
    expect(view().article).toEqual(["2025-02-10-a1"]);
    await user.click(screen.getByRole("button", { name: "Open A made-up article" }));
    expect(screen.getByRole("heading", { name: "A made-up article" })).toHaveFocus();
    expect(screen.getByText(/Its text is not here/)).toHaveTextContent(/one\.txt/);
    await user.click(screen.getByRole("button", { name: "Next stretch" }));
    expect(screen.getByText("1 of 3")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "All articles" }));
    expect(screen.getByRole("button", { name: "Open A made-up article" })).toHaveFocus();
  });

  test("have a table of the same rows [contract 3.3], and one article a table of its codings", async () => {
    const { user } = draw();
    await user.click(screen.getByRole("button", { name: "View as table" }));
    expect(screen.getByRole("row", { name: /A made-up article/ })).toHaveTextContent(
      "79 (69 %)22 (19 %)13 (11 %)3 of 3",
    );
    await user.click(screen.getByRole("button", { name: "View as table" }));
    await user.click(screen.getByRole("button", { name: "Open A made-up article" }));
    await user.click(screen.getByRole("button", { name: "View as table" }));
    expect(screen.getAllByRole("row")).toHaveLength(4);
  });

  test("say which filter empties the view [contract 3.7]", async () => {
    draw({ speaker: ["xi"] });
    expect(screen.getAllByRole("status").some((status) => /No coding passes/.test(status.textContent))).toBe(true);
  });

  test("open at a coding that is pinned elsewhere, but not at one pinned here", async () => {
    const { user, store } = draw();
    await user.click(stretches()[0]!);
    expect(screen.queryByRole("button", { name: "All articles" })).toBeNull();
    store.commit((view) => ({ ...view, pin: "coding:a2-01" }));
    expect(await screen.findByRole("button", { name: "All articles" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Another article" })).toBeVisible();
  });
});

describe("with the text of an article", () => {
  async function reading(text = TEXT, name = "whatever.txt") {
    const drawn = draw();
    await drawn.user.upload(chooser(), file(text, name));
    return drawn;
  }

  test("it is matched by its hash, kept in this browser, and said so [contract 1.8]", async () => {
    const { user } = await reading();
    expect(
      await screen.findByText(/“whatever.txt” is the text of “A made-up article”: kept in this browser only/),
    ).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Read A made-up article" }));
    expect(screen.getByText(/^Its text is kept in this browser only/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Remove this text" }));
    expect(await screen.findByText(/Its text is not here/)).toBeVisible();
  });

  test("every stretch is marked in its place, and one in others names them all", async () => {
    const { user, container } = await reading();
    await user.click(await screen.findByRole("button", { name: "Read A made-up article" }));
    const marks = [...container.querySelectorAll("mark")];
    const texts = marks.map((mark) => [mark.dataset.codings, mark.textContent]);
    expect(texts).toEqual([
      ["a1-01", "1Mr. Grey is sure that "],
      ["a1-01 a1-02", "2the talks "],
      ["a1-03 a1-01 a1-02", "3go on"],
      ["a1-03", ", and his aide adds that nobody left early"],
    ]);
    expect(marks[2]?.title).toBe(
      "1 Putin affirms Talks; 2 Trump withholds (refuses) Talks; 3 Zelenskyy affirms Elections",
    );
    expect(screen.getByText("The editor's greeting.")).toHaveAttribute("data-boilerplate");
    expect(screen.getByText("The end.")).toHaveAttribute("title", "Fault of the source: ends at once");
  });

  test("a click on the text pins the innermost coding, and so does its note", async () => {
    const { user, view, container } = await reading();
    await user.click(await screen.findByRole("button", { name: "Read A made-up article" }));
    await user.click(container.querySelectorAll("mark")[1]!);
    expect(view().pin).toBe("coding:a1-02");
    await user.click(screen.getByRole("button", { name: /^3 Zelenskyy/ }));
    expect(view().pin).toBe("coding:a1-03");
    expect(container.querySelectorAll("mark[data-pinned]")).toHaveLength(2);
  });

  test("a pin from elsewhere is scrolled to", async () => {
    const { user, store } = await reading();
    await user.click(await screen.findByRole("button", { name: "Read A made-up article" }));
    const gone = vi.fn();
    Element.prototype.scrollIntoView = gone;
    store.commit((view) => ({ ...view, pin: "coding:a1-03" }));
    await waitFor(() => expect(gone).toHaveBeenCalled());
    expect(gone.mock.contexts.some((element) => (element as HTMLElement).dataset.codings?.includes("a1-03"))).toBe(
      true,
    );
    Reflect.deleteProperty(Element.prototype, "scrollIntoView");
  });

  test("another version is used only if it is wanted; what is quoted is found again, the rest is told", async () => {
    const changed = `A line that was not there before. ${TEXT.replace("nobody", "no one")}`;
    const { user, container } = await reading(changed, "one.txt");
    const offer = await screen.findByRole("button", { name: /^Use it although it differs/ });
    expect(screen.queryByRole("button", { name: "Read A made-up article" })).toBeNull();
    await user.click(offer);
    await user.click(await screen.findByRole("button", { name: "Read A made-up article" }));
    expect(screen.getByText(/is another version than the one that was coded/)).toHaveTextContent(
      "0 of 3 stretches stand in their old place, 1 elsewhere by their quoted words, 2 are not found in this version (2 of these quote no words to find them by).",
    );
    expect([...container.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["2talks go on"]);
    expect(screen.getByRole("heading", { name: "Not found in this version" })).toBeVisible();
  });

  test("what would be unseen is shown, and markup stays text", async () => {
    const { user, container } = await reading(`${TEXT.slice(0, -10)}<b>\u202E!</b>\n`, "one.txt");
    await user.click(await screen.findByRole("button", { name: /^Use it although it differs/ }));
    await user.click(await screen.findByRole("button", { name: "Read A made-up article" }));
    expect(screen.getByText("U+202E")).toBeVisible();
    expect(container.querySelector("b")).toBeNull();
  });

  test("what is no article's is named, and all texts can be removed at once", async () => {
    const { user } = draw();
    await user.upload(chooser(), [file(TEXT, "one.txt"), file("Of no use at all.", "notes.txt")]);
    expect(await screen.findByText(/“notes.txt” \(17 characters\) is the text of no article here/)).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Remove all texts" }));
    expect(await screen.findByRole("button", { name: "Open A made-up article" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Remove all texts" })).toBeNull();
  });
});
