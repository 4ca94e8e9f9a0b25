import { type ReactNode, useState } from "react";
import { download } from "../../../io/download";
import type { SavedViews, Shelf } from "../../../io/saved";
import { beside, readSavedFile, SAVED_FILE, savedFileOf } from "../../../io/savedFile";
import { newId, type SavedView } from "../../../io/savedRecord";
import { useDossier, useEngine } from "../../../panels/RowsContext";
import { useSaved } from "../../../panels/saved";
import { useViewStore } from "../../../store/ViewContext";
import { knownHere } from "../../knownHere";
import { openDialog } from "../dialogs";
import { FileButton } from "../FileButton";
import { Modal } from "../Modal";
import { ModalHead } from "../ModalHead";
import { Faults } from "./Faults";
import { NewerNote } from "./NewerNote";
import { SavedList } from "./SavedList";
import { SaveForm } from "./SaveForm";
import css from "./saved.module.css";

/** The views that this browser keeps: save what is shown, open one again, put them in order, take them to a file and back. */
export default function SavedDialog({ onClose }: { readonly onClose: () => void }) {
  const known = useSaved();
  return (
    <Modal name="Saved views" onClose={onClose}>
      <ModalHead name="Saved views" onClose={onClose} />
      <div className={css.body}>{known && <Body {...known} onClose={onClose} />}</div>
    </Modal>
  );
}

interface BodyProps {
  readonly shelf: Shelf;
  readonly saved: SavedViews;
  readonly onClose: () => void;
}

function Body({ shelf, saved, onClose }: BodyProps) {
  const store = useViewStore();
  const dossier = useDossier();
  const engine = useEngine();
  const [told, tell] = useState<ReactNode>(null);
  const { views } = shelf;

  const open = (one: SavedView) => {
    const { view, dropped } = knownHere(dossier, engine)(one.view);
    store.commit(() => view);
    if (dropped.length === 0) onClose();
    else
      tell(
        `Opened without ${dropped.length === 1 ? "a filter that is" : "filters that are"} unknown here: ${dropped.join(", ")}.`,
      );
  };
  const remove = async (one: SavedView) => {
    if (!(await saved.remove(one.id))) return tell(<Left one={one} what="deleted" />);
    const back = async () => {
      // Where a newer version of Parley has put something in its place since, it comes back beside that.
      if (!(await saved.put([one]))) await saved.put([{ ...one, id: newId() }]);
      tell(<bdi>{`“${one.name}” is back.`}</bdi>);
    };
    tell(
      <>
        Deleted <bdi>“{one.name}”</bdi>.{" "}
        <button type="button" onClick={() => void back()}>
          Undo
        </button>
      </>,
    );
  };
  const change = async (changed: readonly SavedView[]) => {
    const [one] = changed;
    if (one && !(await saved.put(changed))) tell(<Left one={one} what="changed" />);
  };
  const add = async (file: File) => {
    const read = await readSavedFile(file);
    if (read.faults) {
      tell(<Faults title={`Nothing was imported from ${file.name}.`} faults={read.faults} />);
      return;
    }
    const added = beside(views, read.views, newId);
    await saved.put(added);
    const renamed = added.filter(({ name }) => !read.views.some((view) => view.name === name)).length;
    const many = added.length === 1 ? "1 view" : `${added.length} views`;
    tell(`Imported ${many}${renamed > 0 ? `, ${renamed} under another name` : ""}.`);
  };
  return (
    <>
      {shelf.refusal && (
        <p className={css.warning} role="alert">
          {shelf.refusal}
        </p>
      )}
      <SaveForm
        views={views}
        onSave={(one) => {
          void saved.put([one]);
          tell(`Saved “${one.name}”.`);
        }}
      />
      <div role="status" className={css.told}>
        {told}
      </div>
      <SavedList
        views={views}
        dossier={dossier}
        onOpen={open}
        onRemove={(one) => void remove(one)}
        onPut={(changed) => void change(changed)}
      />
      {shelf.faults.length > 0 && (
        <Faults
          title="Some of what this browser keeps could not be read. It was left as it is."
          faults={shelf.faults}
        />
      )}
      <NewerNote what="view" names={shelf.newer.map(({ name }) => name)} />
      <div className={css.files}>
        <button
          type="button"
          disabled={views.length === 0}
          onClick={() => download(SAVED_FILE, "application/json", savedFileOf(views))}
        >
          Export to a file
        </button>
        <FileButton
          name="Import a file"
          accept=".json,application/json"
          onChoose={([file]) => file && void add(file)}
        />
      </div>
      <p className={css.note}>Kept in this browser only. A view is opened when you ask for it, never by itself.</p>
      <p className={css.note}>
        Data of your own is opened from files:{" "}
        <button
          type="button"
          onClick={() => {
            onClose();
            openDialog("import");
          }}
        >
          Open data
        </button>
      </p>
    </>
  );
}

/** Said where another tab has put something in the place of a view that only a newer version of Parley can read. */
function Left({ one, what }: { readonly one: SavedView; readonly what: "changed" | "deleted" }) {
  return (
    <>
      <bdi>“{one.name}”</bdi> was not {what}: what stands in its place now was made by a newer version of Parley, or
      cannot be read here, and stays.
    </>
  );
}
