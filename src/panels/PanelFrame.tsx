import { type ComponentProps, type ReactElement, type ReactNode, useId, useRef, useState } from "react";
import type { Finding } from "../engine/rows";
import { setFocus, togglePin } from "../store/transitions";
import { useView, useViewStore } from "../store/ViewContext";
import type { PanelId } from "../store/view";
import { type Box, useBox } from "../ui/box";
import { Icon } from "../ui/Icon";
import { useFrameOptions } from "./FrameOptions";
import css from "./frame.module.css";

interface PanelFrameProps {
  readonly panel: PanelId;
  readonly finding: Finding;
  /** What, how many, as of when. */
  readonly subtitle: ReactNode;
  /** The one-line key, glyph beside word. */
  readonly legend: ReactNode;
  /** The same rows as a real table; the frame toggles it. */
  readonly table: () => ReactElement;
  /** The panel's own switches. */
  readonly controls?: ReactNode;
  /** Sources, and the boundary or coding note. */
  readonly footer: ReactNode;
  /** Drawn with the size that there is, in CSS pixels. */
  readonly children: (box: Box) => ReactNode;
}

/** Those that share the page; the others fill it whenever they are shown. */
const CHARTS: readonly PanelId[] = ["stages", "matrix", "venues"];

/** What every chart panel has around it: the finding as its title, the key, the table twin, and the room it may fill. */
export function PanelFrame({ panel, finding, subtitle, legend, table, controls, footer, children }: PanelFrameProps) {
  const options = useFrameOptions();
  const store = useViewStore();
  const pinned = useView((view) => finding.pin !== null && view.pin === finding.pin);
  const enlarged = useView((view) => view.focus === panel);
  const [asTable, setAsTable] = useState(options.table);
  const body = useRef<HTMLDivElement>(null);
  const box = useBox(body);
  const subtitleId = useId();
  return (
    <div className={css.frame} data-table={asTable || undefined}>
      {options.title && (
        <header>
          <h2 className={css.finding}>
            {finding.pin === null || !options.controls ? (
              finding.sentence
            ) : (
              <button
                type="button"
                className="plain"
                aria-pressed={pinned}
                aria-describedby={subtitleId}
                title="Show the codings behind this sentence"
                onClick={() => store.commit((view) => togglePin(view, finding.pin as string))}
              >
                {finding.sentence}
              </button>
            )}
          </h2>
          <p className={css.subtitle} id={subtitleId}>
            {subtitle}
          </p>
        </header>
      )}
      <div className={css.bar}>
        {options.legend && <div className={css.legend}>{legend}</div>}
        {options.controls && (
          <div className={css.controls}>
            {controls}
            <button type="button" aria-pressed={asTable} title="View as table" onClick={() => setAsTable(!asTable)}>
              <FrameWord shape="table" word="View as table" />
            </button>
            {options.enlarge && CHARTS.includes(panel) && (
              <button
                type="button"
                aria-pressed={enlarged}
                title={enlarged ? "Shrink" : "Enlarge"}
                onClick={() => store.commit((view) => setFocus(view, enlarged ? null : panel))}
              >
                <FrameWord shape={enlarged ? "shrink" : "enlarge"} word={enlarged ? "Shrink" : "Enlarge"} />
              </button>
            )}
          </div>
        )}
      </div>
      <div className={css.body} ref={body}>
        {asTable ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
          <section className={css.table} tabIndex={0} aria-label="Table">
            {table()}
          </section>
        ) : (
          box && children(box)
        )}
      </div>
      <footer className={css.footer}>{footer}</footer>
    </div>
  );
}

/** A word where the panel is wide, a sign where it is narrow; the button's name is the word in both. */
export function FrameWord({
  shape,
  word,
}: {
  readonly shape: ComponentProps<typeof Icon>["shape"];
  readonly word: string;
}) {
  return (
    <>
      <span className={css.sign}>
        <Icon shape={shape} />
      </span>
      <span className={css.word}>{word}</span>
    </>
  );
}
