import {
  type CSSProperties,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { formatDay } from "../../../dossier/days";
import { markedTitle } from "../../../dossier/from";
import type { Briefing } from "../../../dossier/types";
import { useDossier, useEngine, useNames } from "../../../panels/RowsContext";
import { Home } from "../home";
import { useWindowSize } from "../windowSize";
import { evidenceOf, numbersInWords } from "./appendix";
import { captionOf } from "./caption";
import { evidencePart } from "./evidencePart";
import css from "./handout.module.css";
import { Measure } from "./Measure";
import { methodPart } from "./methodPart";
import { notesBeneath, notesPart } from "./notesPart";
import { Page } from "./Page";
import type { Paged } from "./pages";
import { onPaper } from "./paper";
import type { Part } from "./parts";
import { isPrintKey } from "./printKeys";
import { ScenePage } from "./ScenePage";

interface HandoutProps {
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** A sheet with its margins and room around it, and a bar to scroll by, in CSS pixels. */
const WIDTH = 1102;
const SCROLL_BAR = 16;
/** So many pictures are drawn at once. */
const AT_ONCE = 4;

/** The pages of a briefing as they will be on paper, and the button that prints them once everything is drawn. */
export default function Handout({ briefing, onClose }: HandoutProps) {
  const dossier = useDossier();
  const engine = useEngine();
  const names = useNames();
  const home = useContext(Home);
  const [withNotes, setWithNotes] = useState(false);
  const [withEvidence, setWithEvidence] = useState(true);
  const [drawn, setDrawn] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [paged, setPaged] = useState<{ readonly parts: readonly Part[]; readonly pages: Paged } | null>(null);
  /** Whether to print as soon as everything is drawn. */
  const [wanted, setWanted] = useState(false);
  const fit = Math.min(1, (useWindowSize().width - SCROLL_BAR) / WIDTH);
  const dialog = useRef<HTMLDialogElement>(null);
  const { scenes } = briefing;

  const evidence = useMemo(() => evidenceOf(dossier, engine, briefing), [dossier, engine, briefing]);
  const captions = useMemo(() => {
    const there = home === "" && dossier.briefings.includes(briefing) ? briefing : null;
    const address = home === "" ? location.href : home;
    return scenes.map((scene) => captionOf(scene, there, dossier, engine, names, address));
  }, [scenes, briefing, dossier, engine, names, home]);
  const parts = useMemo(
    () => [
      ...(withNotes ? scenes.flatMap((scene, at) => (notesBeneath(scene) ? [] : [notesPart(scene, at + 1)])) : []),
      ...(withEvidence ? evidence.map((one) => evidencePart(one, names)) : []),
      methodPart(dossier, engine, names),
    ],
    [scenes, evidence, withNotes, withEvidence, dossier, engine, names],
  );
  const onMeasured = useCallback((pages: Paged) => setPaged({ parts, pages }), [parts]);

  useLayoutEffect(() => onPaper(), []);
  useEffect(() => {
    // First of all, and no further: what is beneath has keys of its own.
    const onKey = (event: KeyboardEvent) => {
      event.stopImmediatePropagation();
      if (event.key === "Escape") onClose();
      if (!isPrintKey(event)) return;
      event.preventDefault();
      setWanted(true);
    };
    addEventListener("keydown", onKey, true);
    return () => removeEventListener("keydown", onKey, true);
  }, [onClose]);
  useEffect(() => {
    dialog.current?.querySelector("button")?.focus();
  }, []);

  const appendix = paged?.parts === parts ? paged.pages : null;
  const total = scenes.length + (appendix?.length ?? 0);
  const ready = appendix !== null && drawn.size === scenes.length;
  const pageOf = (id: string) => {
    const stack = parts.findIndex((part) => part.id === id);
    const page = appendix?.findIndex((runs) => runs.some((run) => run.stack === stack)) ?? -1;
    return page < 0 ? null : scenes.length + page + 1;
  };
  useEffect(() => {
    if (!wanted || !ready) return;
    setWanted(false);
    print();
  }, [wanted, ready]);
  const line = (
    <>
      <span className={css.title}>
        <bdi>{briefing.title}</bdi>
      </span>
      <span>
        <bdi>{markedTitle(dossier)}</bdi>, as of {formatDay(dossier.asOf)}
      </span>
    </>
  );

  return createPortal(
    // Not modal by the browser's own means: of what is, only the first page is printed.
    <dialog
      open
      ref={dialog}
      className={css.handout}
      aria-modal="true"
      aria-label="Handout"
      data-handout=""
      data-theme="light"
      data-fitted={fit < 1 || undefined}
      style={{ "--fit": fit } as CSSProperties}
      tabIndex={-1}
    >
      <div className={css.bar}>
        <button type="button" className={css.print} disabled={!ready} onClick={() => setWanted(true)}>
          Print or save as PDF
        </button>
        <label>
          <input type="checkbox" checked={withNotes} onChange={({ target }) => setWithNotes(target.checked)} /> With
          notes
        </label>
        <label>
          <input type="checkbox" checked={withEvidence} onChange={({ target }) => setWithEvidence(target.checked)} />{" "}
          With evidence
        </label>
        <p role="status">
          {ready ? `${total} pages` : `Drawing page ${Math.min(drawn.size + 1, scenes.length)} of ${scenes.length}…`}
        </p>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <div className={css.pages}>
        {scenes.map((scene, at) => {
          const own = evidence[at];
          const numbers = own ? [...own.shared, ...own.own.map(({ number }) => number)].sort((a, b) => a - b) : [];
          const notesPage = pageOf(`notes ${scene.id}`);
          const beneath = notesBeneath(scene) ? scene.notes.trim() : `On page ${notesPage ?? "…"}.`;
          return (
            <Page key={scene.id} number={at + 1} of={total} line={line}>
              <ScenePage
                scene={scene}
                at={at + 1}
                count={scenes.length}
                caption={captions[at] as (typeof captions)[number]}
                draw={at < drawn.size + AT_ONCE}
                notes={withNotes && scene.notes.trim() !== "" ? beneath : null}
                evidence={
                  withEvidence && numbers.length > 0
                    ? `Evidence: Nos. ${numbersInWords(numbers)}, page ${pageOf(scene.id) ?? "…"}.`
                    : null
                }
                missing={drawn.get(scene.id) ?? null}
                onDrawn={(missing) => setDrawn((before) => new Map(before).set(scene.id, missing))}
              />
            </Page>
          );
        })}
        {appendix?.map((runs, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages are numbered
          <Page key={at} number={scenes.length + at + 1} of={total} line={line}>
            {runs.map(({ stack, from, to, continued, scale }) => {
              const part = parts[stack];
              return (
                <div key={part?.id} className={css.run} style={scale < 1 ? { zoom: scale } : undefined}>
                  {part?.draw(part.blocks.slice(from, to), continued)}
                  {scale < 1 && <p className={css.shared}>Drawn smaller, to fit the page.</p>}
                </div>
              );
            })}
          </Page>
        ))}
      </div>
      <Measure parts={parts} onMeasured={onMeasured} />
    </dialog>,
    document.body,
  );
}
