import { useEffect, useRef } from "react";
import { PANELS } from "../../panels/registry";
import { setFocus } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import type { PanelId } from "../../store/view";

/** What can fill the middle of the page, besides the three charts together. */
const DEEPER: readonly PanelId[] = [
  "contested",
  "wordings",
  "forecasts",
  "silence",
  "chains",
  "compare",
  "articles",
  "method",
];
const SHORT: Partial<Record<PanelId, string>> = { contested: "Contested", compare: "Compare", method: "Method" };

/** How much of the tab before it stays in sight, in pixels. */
const PEEK = 40;

/** One press leads to each of the panels that look deeper, and back to the charts. */
export function PanelTabs() {
  const store = useViewStore();
  const focus = useView((view) => view.focus);
  const deeper = DEEPER.find((id) => id === focus) ?? null;
  const tabs = useRef<HTMLElement>(null);
  // The page itself must not scroll, so this is not scrollIntoView.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another panel another tab is the current one
  useEffect(() => {
    const current = tabs.current?.querySelector("[aria-current]")?.getBoundingClientRect();
    if (!tabs.current || !current) return;
    const { left, right } = tabs.current.getBoundingClientRect();
    if (current.left < left || current.right > right) tabs.current.scrollLeft += current.left - left - PEEK;
  }, [deeper]);
  return (
    <nav ref={tabs} aria-label="Panels" className="explore-tabs">
      {[null, ...DEEPER].map((id) => {
        const name = PANELS.find((spec) => spec.id === id)?.name ?? "Overview";
        return (
          <button
            key={id}
            type="button"
            aria-current={deeper === id ? "page" : undefined}
            title={name}
            onClick={() => store.commit((view) => setFocus(view, id))}
          >
            {(id && SHORT[id]) ?? name}
          </button>
        );
      })}
    </nav>
  );
}
