import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import EvidencePanel from "../../src/panels/evidence/EvidencePanel";
import { ActiveFilters } from "../../src/panels/filters/ActiveFilters";
import FiltersPanel from "../../src/panels/filters/FiltersPanel";
import StagesPanel from "../../src/panels/stages/StagesPanel";
import VenuesPanel from "../../src/panels/venues/VenuesPanel";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

/** One utterance that two papers have from one agency, one that a third has itself, and an unnamed source. */
const dossier = dossierOf({
  articles: [
    { codings: [{ utterance: "u", via: ["reuters"], stage: {} }], venues: [{ via: ["reuters"] }] },
    { codings: [{ utterance: "u", via: ["reuters"], stage: {} }, { speaker: "putin" }] },
    { codings: [{ speaker: "unnamed", via: ["reuters", "tass"], start: 200 }] },
  ],
});
const bar = (view: View = {}) => drawPanel(<ActiveFilters />, dossier, view);
const unit = (name: string) => screen.getByRole("radio", { name });
const polite = (container: HTMLElement) => container.querySelector("[aria-live=polite]");

describe("the switch of what is counted", () => {
  test("stands at codings, and is one step of undo [contract 2.4]", async () => {
    const { user, view, store } = bar();
    expect(unit("codings")).toBeChecked();
    await user.click(unit("utterances"));
    expect(view()).toEqual({ count: "utterances" });
    expect(screen.getByRole("status")).toHaveTextContent(/^3 of 3 utterances$/);
    await user.click(unit("origins"));
    expect(screen.getByRole("status")).toHaveTextContent(/^2 of 2 origins$/);
    store.undo();
    expect(view()).toEqual({ count: "utterances" });
  });

  test("tells all three counts on a change, two papers that cite one agency as one origin [codebook 10.2]", async () => {
    const { user, container } = bar();
    expect(polite(container)).toBeEmptyDOMElement();
    await user.click(unit("origins"));
    expect(polite(container)).toHaveTextContent(
      "4 codings are 3 utterances from 2 independent origins; counting origins",
    );
    await user.click(unit("codings"));
    expect(polite(container)).toHaveTextContent(/; counting codings$/);
  });

  test("tells them of what the filters leave, and no longer once the view is another", async () => {
    const { user, container, store } = bar({ speaker: ["trump"] });
    await user.click(unit("origins"));
    expect(polite(container)).toHaveTextContent(
      "2 codings are 1 utterance from 1 independent origin; counting origins",
    );
    await user.click(screen.getByRole("button", { name: /^Remove/ }));
    expect(polite(container)).toBeEmptyDOMElement();
    expect(store.getState().view).toEqual({ count: "origins" });
  });

  test("has a definition of each unit", () => {
    bar();
    expect(unit("codings")).toHaveAccessibleDescription(/one stretch of one article/);
    expect(unit("utterances")).toHaveAccessibleDescription(/on one occasion/);
    expect(unit("origins")).toHaveAccessibleDescription(/cite one agency are one origin/);
  });
});

describe("the unit that is counted", () => {
  test("is that of the evidence, the stages, the venues and the filters", () => {
    drawPanel(<EvidencePanel />, dossier, { count: "utterances" });
    expect(screen.getByRole("heading", { name: "3 utterances: 4 codings in 3 articles" })).toBeVisible();
    drawPanel(<StagesPanel />, dossier, { count: "origins" });
    expect(screen.getByText(/^2 stage claims from 1 origin · by date said/)).toBeVisible();
    drawPanel(<VenuesPanel />, dossier, { count: "origins" });
    expect(screen.getByText(/^1 mention of 1 place from 1 origin · as of/)).toBeVisible();
    drawPanel(<FiltersPanel />, dossier, { count: "utterances" });
    const speakers = within(screen.getByRole("group", { name: "Speaker" }));
    expect(speakers.getByRole("checkbox", { name: "Trump 1" })).toBeVisible();
  });
});

describe("hops and sourcing", () => {
  test("are listed whole, in plain words with a definition, so that none is an answer too [question 9]", async () => {
    const few = dossierOf({ articles: [{ codings: [{}] }] });
    const { user } = drawPanel(<FiltersPanel />, few);
    await user.click(screen.getByText("Hops from the speaker"));
    await user.click(screen.getByText("Sourcing"));
    for (const [name, definition] of [
      ["first hand 1", /no outlet between/],
      ["one hop 0", /through one outlet/],
      ["two or more hops 0", /two outlets or more/],
      ["named source 1", /names the person or body/],
      ["unnamed source 0", /does not say who/],
    ] as const)
      expect(await screen.findByRole("checkbox", { name })).toHaveAccessibleDescription(definition);
  });
});
