import { useEffect, useRef, useState } from "react";
import { formatDay } from "../../../dossier/days";
import type { About } from "../../../io/about";
import type { Table } from "../../../io/csv";
import { pageTable } from "../../../io/pageTable";
import { type Picture, pictureOf } from "../../../io/picture";
import { holdTexts } from "../../../io/texts";
import { FrameOptionsProvider } from "../../../panels/FrameOptions";
import { PanelSlot } from "../../../panels/PanelSlot";
import { useDossier } from "../../../panels/RowsContext";
import { panelSpec } from "../../../panels/registry";
import { ViewProvider } from "../../../store/ViewContext";
import type { PanelId, View } from "../../../store/view";
import { givenText } from "../../../ui/visiblePage";
import { cutOff, settled } from "../../settled";
import { SHOW_TEXT } from "./choices";
import css from "./export.module.css";

interface PaperProps {
  readonly panel: PanelId;
  readonly view: View;
  readonly about: About;
  /** Its table is wanted, not its picture. */
  readonly table: boolean;
  readonly onPicture: (picture: Picture) => void;
  /** `cut` tells which rows those are of a table that is too long for one. */
  readonly onTable: (table: Table, cut: string | null) => void;
  readonly onFailure: (error: unknown) => void;
}

const FIRST = { width: 1120, height: 700 };
const MOST = { width: 4000, height: 8000 };
const ROUNDS = 4;

/**
 * The panel once more, out of sight: in the light theme, without its buttons, and as large as what it shows, with what
 * every export carries beneath. Its picture is taken, or its table read, once it stands still.
 */
export function Paper({ panel, view, about, table, onPicture, onTable, onFailure }: PaperProps) {
  const { articles } = useDossier();
  const [size, setSize] = useState(FIRST);
  const round = useRef(0);
  const paper = useRef<HTMLDivElement>(null);
  const handlers = useRef({ onPicture, onTable, onFailure });
  handlers.current = { onPicture, onTable, onFailure };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size is another try
  useEffect(() => {
    let wanted = true;
    const element = paper.current;
    if (!element) return undefined;
    const draw = async () => {
      if (SHOW_TEXT.includes(panel) && (await holdTexts(articles)))
        throw new Error("This panel shows passages of the articles, whose text does not leave this browser.");
      await settled(element, () => !wanted);
      if (!wanted) return;
      if (table) return handlers.current.onTable(pageTable(element, givenText), cutIn(element));
      const { right, down } = cutOff(element);
      round.current += 1;
      if ((right > 0 || down > 0) && round.current < ROUNDS) {
        setSize(({ width, height }) => ({
          width: Math.min(MOST.width, width + right),
          height: Math.min(MOST.height, height + down),
        }));
      } else handlers.current.onPicture(pictureOf(element, titleOf(element, about), wordsOf(about).join(" ")));
    };
    draw().catch((error: unknown) => wanted && handlers.current.onFailure(error));
    return () => {
      wanted = false;
    };
  }, [size, about]);
  const spec = panelSpec(panel);
  return (
    <div className={css.away} inert aria-hidden="true">
      <div ref={paper} className={css.paper} data-theme="light" style={{ width: size.width }}>
        <div className={css.panel} style={{ height: size.height }}>
          <ViewProvider initial={view}>
            <FrameOptionsProvider options={{ controls: false, table }}>
              {spec && <PanelSlot spec={spec} />}
            </FrameOptionsProvider>
          </ViewProvider>
        </div>
        <div className={css.about}>
          {wordsOf(about).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
    </div>
  );
}

function cutIn(element: Element): string | null {
  const words = [...element.querySelectorAll("[data-cut]")].map(({ textContent }) => textContent);
  return words.length > 0 ? words.join("; ") : null;
}

/** Beneath the panel, in the picture. */
function wordsOf({ title, filters, count, asOf, sources, link }: About): readonly string[] {
  return [
    `Filters: ${filters}. ${count}.`,
    `${title}, as of ${formatDay(asOf)}. Sources: ${sources}. Coded by what each says: a claim is its speaker's.`,
    `Parley: ${link}`,
  ];
}

function titleOf(paper: HTMLElement, { title, what }: About): string {
  return paper.querySelector("h2")?.textContent?.trim() || `${title}: ${what}`;
}
