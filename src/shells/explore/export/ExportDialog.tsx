import { useEffect, useId, useMemo, useRef, useState } from "react";
import { figure } from "../../../dossier/figures";
import { evidenceRows } from "../../../engine/evidence";
import { type About, withAbout } from "../../../io/about";
import { csv, type Table } from "../../../io/csv";
import { leftOut } from "../../../io/dna";
import { download } from "../../../io/download";
import type { Picture } from "../../../io/picture";
import { pngOf } from "../../../io/png";
import { useDossier, useEngine, useNames, useRows } from "../../../panels/RowsContext";
import { useView } from "../../../store/ViewContext";
import type { PanelId } from "../../../store/view";
import { filtersInWords } from "../../inWords";
import { openDialog } from "../dialogs";
import { AboutList } from "./AboutList";
import {
  choicesFor,
  FORMATS,
  type Format,
  fileNameOf,
  formatsOf,
  isPanel,
  isPicture,
  isTwin,
  nameOf,
  noteOf,
  type What,
} from "./choices";
import { aboutOf, isWhole, MOST_AT_ONCE, selectionOf, sizeOf, textOf } from "./content";
import css from "./export.module.css";
import { Paper } from "./Paper";
import { Preview } from "./Preview";
import { codingsInSlices } from "./slices";

/** What to take away, in which form, and what is in it before it leaves. */
export default function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const dossier = useDossier();
  const engine = useEngine();
  const names = useNames();
  const view = useView();
  const { rows } = useRows();
  const choices = choicesFor(view.focus);
  const [what, setWhat] = useState<What>(choices[0] ?? "codings");
  const [wanted, setFormat] = useState<Format | null>(null);
  const formats = formatsOf(what);
  const format = formats.find((one) => one === wanted) ?? formats[0] ?? "csv";
  const selection = useMemo(() => selectionOf(dossier, engine, rows), [dossier, engine, rows]);
  const about = useMemo(
    () => aboutOf(what, view, rows, selection, names, engine.rows({}).total, location.href),
    [what, view, rows, selection, names, engine],
  );
  const [drawn, setDrawn] = useState<{ readonly about: About; readonly picture: Picture } | null>(null);
  const picture = drawn?.about === about ? drawn.picture : null;
  const [read, setRead] = useState<{
    readonly about: About;
    readonly table: Table;
    readonly cut: string | null;
  } | null>(null);
  const table = read?.about === about ? read.table : null;
  const cut = read?.about === about ? read.cut : null;
  const twin = isTwin(what, format);
  const whole = isWhole(rows);
  const inSlices = !whole && what === "codings" && format === "csv";
  const refused = !whole && !inSlices && !isPanel(what);
  const text = useMemo(() => {
    if (twin)
      return table && csv(withAbout(table, cut ? { ...about, count: `${about.count}; of its table ${cut}` } : about));
    return refused ? null : textOf(what, format, view, rows, selection, about);
  }, [twin, table, cut, refused, what, format, view, rows, selection, about]);
  const [writing, setWriting] = useState<AbortController | null>(null);
  useEffect(() => () => writing?.abort(), [writing]);
  const [told, tell] = useState("");
  const nothing = sizeOf(what, selection) === 0;
  const name = fileNameOf(dossier.id, what, dossier.asOf, filtersInWords(view, names), format);
  const ready = !nothing && (isPicture(format) ? picture !== null : text !== null);
  const titleId = useId();

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  /** What leaves: a text, or for a PNG its pixels. */
  const content = async (): Promise<string | Blob> => {
    if (!isPicture(format)) return text ?? "";
    if (!picture) throw new Error("The picture is not drawn yet.");
    return format === "svg" ? picture.svg : pngOf(picture);
  };
  const save = async () => download(name, FORMATS[format].type, await content());
  const saveInSlices = async () => {
    const stop = new AbortController();
    setWriting(stop);
    const { codings } = rows.part(evidenceRows);
    const told = (written: number) => tell(`${figure(written)} of ${figure(codings)} codings are written…`);
    try {
      const blob = await codingsInSlices(dossier, engine, rows, about, stop.signal, told);
      download(name, FORMATS[format].type, blob);
    } finally {
      setWriting(null);
    }
  };
  const copy = async () => {
    if (!navigator.clipboard) throw new Error("A browser lets a page copy only over https or on localhost.");
    if (format !== "png") await navigator.clipboard.writeText((await content()) as string);
    // The promise goes in as it is: some browsers let nobody write once the click is over.
    else await navigator.clipboard.write([new ClipboardItem({ "image/png": content() as Promise<Blob> })]);
  };
  const attempt = (deed: () => Promise<void>, done: string, failed: string) => {
    deed().then(
      () => tell(done),
      (error: unknown) => tell(`${failed} ${error instanceof Error ? error.message : ""}`),
    );
  };

  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      // Its keys are not the page's.
      onKeyDown={(event) => event.nativeEvent.stopPropagation()}
    >
      <form method="dialog" className={css.form}>
        <header className={css.head}>
          <h2 id={titleId}>Export</h2>
          <button type="submit">Close</button>
        </header>
        <div className={css.choices}>
          <label>
            What
            <select
              value={what}
              onChange={({ target }) => {
                tell("");
                setWhat(target.value as What);
              }}
            >
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {nameOf(choice)}
                </option>
              ))}
            </select>
          </label>
          <label>
            Format
            <select
              value={format}
              onChange={({ target }) => {
                tell("");
                setFormat(target.value as Format);
              }}
            >
              {formats.map((choice) => (
                <option key={choice} value={choice}>
                  {FORMATS[choice].name}
                </option>
              ))}
            </select>
          </label>
        </div>
        {nothing ? (
          <p role="status">Nothing to export: under these filters there is none.</p>
        ) : refused ? (
          <p role="status">
            This file is made at once, of at most {figure(MOST_AT_ONCE)} codings, and more are in view. Filter to fewer,
            or take the codings as CSV, which is written in slices.
          </p>
        ) : (
          <Preview name={name} text={text} picture={isPicture(format) ? picture : null} />
        )}
        <AboutList about={about} />
        <p className={css.note}>{noteOf(format, format === "dna" ? leftOut(selection.codings) : "")}</p>
        <footer className={css.actions}>
          <button
            type="button"
            disabled={!ready || writing !== null}
            onClick={() => attempt(inSlices ? saveInSlices : save, `Downloaded ${name}`, "Could not be made.")}
          >
            Download
          </button>
          {writing && (
            <button type="button" onClick={() => writing.abort(new Error("It was cancelled."))}>
              Cancel
            </button>
          )}
          <button
            type="button"
            disabled={!ready || inSlices}
            onClick={() => attempt(copy, "Copied", "Could not be copied.")}
          >
            Copy
          </button>
          <button
            type="button"
            onClick={() => {
              onClose();
              openDialog("embed");
            }}
          >
            Embed in a page
          </button>
          <span role="status">{told}</span>
        </footer>
      </form>
      {(isPicture(format) || twin) && !nothing && (
        <Paper
          key={`${what} ${twin}`}
          table={twin}
          panel={what as PanelId}
          view={view}
          about={about}
          onPicture={(made) => setDrawn({ about, picture: made })}
          onTable={(made, cut) => setRead({ about, table: made, cut })}
          onFailure={(error) =>
            tell(`The ${twin ? "table" : "picture"} could not be drawn. ${error instanceof Error ? error.message : ""}`)
          }
        />
      )}
    </dialog>
  );
}
