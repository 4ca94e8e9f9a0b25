import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { SearchBox } from "../../src/panels/search/SearchBox";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const dossier = dossierOf({
  actors: [{ id: "zelenskyy", name: "Volodymyr Zelenskyy", spellings: [{ text: "Zelenskiy", articles: [] }] }],
  articles: [
    {
      codings: [
        { speaker: "zelenskyy", issue: "guarantees", paraphrase: "Asks for guarantees" },
        { speaker: "zelenskyy", issue: "ceasefire", paraphrase: "Wants a truce" },
        { speaker: "trump", issue: "ceasefire", paraphrase: "Puts <b>pressure</b> on both" },
      ],
    },
  ],
});
const draw = (view: View = {}) => drawPanel(<SearchBox />, dossier, view);
const box = () => screen.getByRole("combobox", { name: "Search codings" });
const option = (name: RegExp) => screen.findByRole("option", { name });
const marked = () => screen.getByRole("option", { selected: true });

describe("the search box", () => {
  test("suggests by kind what the words may mean, and changes nothing while they are typed [contract 3.9]", async () => {
    const { user, view } = draw();
    expect(box()).toHaveAttribute("aria-expanded", "false");
    await user.type(box(), "zelenski");
    const speaker = await screen.findByRole("group", { name: "Speaker" });
    expect(within(speaker).getByRole("option")).toHaveTextContent("Volodymyr Zelenskyy 2");
    expect(within(screen.getByRole("group", { name: "Single codings" })).getAllByRole("option")).toHaveLength(2);
    expect(screen.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
    expect(box()).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("status")).toHaveTextContent("4 suggestions");
    expect(view()).toEqual({});
  });

  test("filters by the marked line on Enter: first the words, below them the nearest name [contract 3.9]", async () => {
    const { user, view } = draw();
    await user.type(box(), "zelenski");
    await option(/^Codings with the words “zelenski” 2/);
    expect(box()).toHaveAttribute("aria-activedescendant", marked().id);
    expect(marked()).toHaveTextContent("Codings with the words");
    await user.keyboard("{ArrowDown}");
    expect(marked()).toHaveTextContent("Volodymyr Zelenskyy");
    await user.keyboard("{Enter}");
    expect(view()).toEqual({ speaker: ["zelenskyy"] });
    expect(box()).toHaveValue("");
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  test("searches the words exactly on Enter [contract 2.3], as one step of undo", async () => {
    const { user, view, store } = draw();
    await user.type(box(), "  a   truce");
    await option(/words “a truce” 1/);
    await user.keyboard("{Enter}");
    expect(view()).toEqual({ q: "a truce" });
    expect(box()).toHaveValue("a truce");
    act(() => store.undo());
    expect(view()).toEqual({});
    expect(box()).toHaveValue("");
  });

  test("marks the nearest name first where no coding has the words", async () => {
    const { user, view } = draw();
    await user.type(box(), "zelinskyy");
    await option(/^Volodymyr Zelenskyy/);
    await user.keyboard("{Enter}");
    expect(view()).toEqual({ speaker: ["zelenskyy"] });
  });

  test("moves round its ends by the arrows, and to them by Home and End", async () => {
    const { user } = draw();
    await user.type(box(), "ceasefire");
    const options = await screen.findAllByRole("option");
    for (const [key, at] of [
      ["{ArrowUp}", -1],
      ["{ArrowDown}", 0],
      ["{End}", -1],
      ["{Home}", 0],
    ] as const) {
      await user.keyboard(key);
      expect(marked()).toBe(options.at(at));
    }
  });

  test("closes its list on Escape, and clears on the next", async () => {
    const { user, view } = draw({ q: "truce", party: ["ua"] });
    expect(box()).toHaveValue("truce");
    await user.click(box());
    await user.keyboard("{ArrowDown}");
    await screen.findByRole("listbox");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(view().q).toBe("truce");
    await user.keyboard("{Escape}");
    expect(view()).toEqual({ party: ["ua"] });
  });

  test("clears the words in force when it is emptied", async () => {
    const { user, view } = draw({ q: "truce" });
    await user.clear(box());
    expect(view()).toEqual({});
  });

  test("has a button that clears it [contract 3.9]", async () => {
    const { user, view } = draw({ q: "truce" });
    await user.click(screen.getByRole("button", { name: "Clear search" }));
    expect(view()).toEqual({});
    expect(box()).toHaveValue("");
  });

  test("forgets what was typed and not chosen when it is left: what it shows is in force", async () => {
    const { user, view } = draw({ q: "truce" });
    await user.type(box(), " offer");
    await user.tab();
    await user.tab();
    expect(box()).toHaveValue("truce");
    expect(view()).toEqual({ q: "truce" });
  });

  test("pins a single coding that is chosen, and takes the place of what was pinned", async () => {
    const { user, view } = draw({ pin: "coding:a1-01" });
    await user.type(box(), "truce");
    await user.click(await option(/^Wants a truce Zelenskyy, 9 Feb 2025/));
    expect(view()).toEqual({ pin: "coding:a1-02" });
  });

  test("counts under the present filters, and says which values are in force already", async () => {
    const { user, view } = draw({ speaker: ["trump"] });
    await user.type(box(), "ceasefire");
    expect(await option(/^Ceasefire/)).toHaveTextContent("Ceasefire 1");
    await user.clear(box());
    await user.type(box(), "trump");
    await user.click(await option(/^Trump in force: takes it away 1/));
    expect(view()).toEqual({});
  });

  test("counts in the unit of the View", async () => {
    const { user } = draw({ count: "utterances" });
    await user.type(box(), "truce");
    expect(await option(/^Utterances with the words/)).toBeVisible();
  });

  test("marks what was meant, and takes nothing in the data for markup", async () => {
    const { user } = draw();
    await user.type(box(), "presure");
    const coding = await option(/^Puts <b>pressure<\/b> on both/);
    expect(coding.querySelector("mark")).toHaveTextContent(/^pressure$/);
    expect(coding.querySelector("b")).toBeNull();
  });
});
