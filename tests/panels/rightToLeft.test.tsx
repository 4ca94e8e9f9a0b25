/** A dossier whose names all run from right to left, in every panel: no name turns the order of what stands around it. */
import { act, render } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { loadBundled } from "../../src/dossier/bundle";
import type { Dossier } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import { FrameOptionsProvider } from "../../src/panels/FrameOptions";
import { RowsProvider } from "../../src/panels/RowsContext";
import { PANELS } from "../../src/panels/registry";
import { createViewStore } from "../../src/store/store";
import { ViewProvider } from "../../src/store/ViewContext";
import { makePageVisible } from "../../src/ui/visiblePage";

const ALEPH = 0x5d0;
const RIGHT_TO_LEFT = /[\u0590-\u05ff]/;

/** Hebrew letters that spell a number, so that every name is another. */
const hebrew = (kind: string, at: number) =>
  `${kind} ${[...String(at)].map((digit) => String.fromCharCode(ALEPH + 1 + Number(digit))).join("")}`;

async function renamed(): Promise<Dossier> {
  const bundled = await loadBundled();
  const named = <T extends { readonly name: string }>(list: readonly T[], kind: string) =>
    list.map((one, at) => ({ ...one, name: hebrew(kind, at), ...("short" in one && { short: hebrew(kind, at) }) }));
  return {
    ...bundled,
    actors: named(bundled.actors, "שם"),
    places: named(bundled.places, "מקום"),
    articles: bundled.articles.map((article, at) => ({ ...article, title: hebrew("כתבה", at) })),
    codebook: { ...bundled.codebook, issues: named(bundled.codebook.issues, "נושא") },
  };
}

let dossier: Dossier;
beforeAll(async () => {
  makePageVisible();
  dossier = await renamed();
}, 60_000);

/** Texts on the page in which such letters are not isolated, or in which one direction is given to several names or to other words too. */
function wrong(place: Element): readonly string[] {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node as Text).data;
    if (!RIGHT_TO_LEFT.test(text)) continue;
    const alone = node.parentElement?.closest("bdi, [dir]");
    const bare = alone ? (alone.textContent ?? "") : text.replace(/\u2068[^\u2069]*\u2069/g, "");
    if (alone ? !/^[\u0590-\u05ff ]+$/.test(bare) : RIGHT_TO_LEFT.test(bare))
      found.add(alone ? `in bdi: ${bare}` : text);
  }
  return [...found];
}

test.each(PANELS.flatMap((spec) => [false, true].map((table) => [spec.id, table, spec] as const)))(
  "%s, as a table: %s [contract 9.8]",
  async (_, table, spec) => {
    const Panel = spec.Panel ?? (await spec.load?.())?.default ?? (() => null);
    const { container } = render(
      <ViewProvider store={createViewStore({})}>
        <RowsProvider dossier={dossier} engine={createEngine(dossier)}>
          <FrameOptionsProvider options={{ table }}>
            <Panel />
          </FrameOptionsProvider>
        </RowsProvider>
      </ViewProvider>,
    );
    await act(() => new Promise((later) => setTimeout(later, 200)));
    for (const details of container.querySelectorAll("details")) details.open = true;
    await act(() => new Promise((later) => setTimeout(later, 100)));
    expect(container.textContent).toMatch(RIGHT_TO_LEFT);
    expect(wrong(container)).toEqual([]);
  },
);
