import type { ReactNode } from "react";
import { briefingFileName, briefingFileOf, MAX_FILE } from "../../../io/briefingFile";
import { type KeptBriefing, type KeptScene, MAX_TITLE } from "../../../io/briefingRecord";
import { download } from "../../../io/download";
import { nameOf } from "../../../io/savedRecord";
import { useDossier } from "../../../panels/RowsContext";
import shared from "../saved/saved.module.css";
import { AddScene } from "./AddScene";
import css from "./briefings.module.css";
import { NumberField } from "./NumberField";
import { Present, Print } from "./Present";
import { SceneList } from "./SceneList";
import type { Undo } from "./scenes";
import { TextField } from "./TextField";
import { timesInWords } from "./times";
import { desk } from "./useDesk";

interface BriefingEditorProps {
  readonly briefing: KeptBriefing;
  /** It lasts only as long as the page. */
  readonly lost: boolean;
  readonly onBack: () => void;
  readonly onAdd: (scene: KeptScene) => void;
  readonly onRemove: () => void;
  readonly onTold: (told: ReactNode) => void;
  readonly onDone: (undo: Undo) => void;
  readonly onClose: () => void;
}

/** One briefing, to change: its title and time, its scenes in their order, and where it goes. */
export function BriefingEditor(props: BriefingEditorProps) {
  const { briefing, lost, onBack, onAdd, onRemove, onTold, onDone, onClose } = props;
  const { id, title, seconds, scenes } = briefing;
  const dossier = useDossier();
  const save = () => {
    const text = briefingFileOf(briefing);
    if (new Blob([text]).size > MAX_FILE)
      return onTold("This briefing is too large for a file: at most 1 MiB is read.");
    download(briefingFileName(briefing), "application/json", text);
  };
  const savePage = async () => {
    try {
      const { saveBriefingPage } = await import("../../../io/briefingPage");
      await saveBriefingPage(briefing, dossier);
      onTold("Saved as one HTML page, which opens without a network.");
    } catch (error) {
      onTold(`No page was saved. ${error instanceof Error ? error.message : ""}`);
    }
  };
  return (
    <>
      <div className={css.actions}>
        <button type="button" onClick={onBack}>
          All briefings
        </button>
        <span className={css.space} />
        <Present briefing={briefing} lost={lost} />
        <Print briefing={briefing} lost={lost} />
        <button type="button" onClick={save}>
          Save as file
        </button>
        <button type="button" disabled={scenes.length === 0} onClick={() => void savePage()}>
          Save as one HTML page
        </button>
        <button type="button" aria-label={`Delete ${title}`} onClick={onRemove}>
          Delete
        </button>
      </div>
      <p className={shared.note}>
        A file can be changed again, here or elsewhere. The HTML page is to look at and to present, and has your notes
        in it; a PDF has them only if you say so.
      </p>
      <div className={css.fields}>
        <TextField
          label="Title"
          value={title}
          lines={1}
          most={MAX_TITLE}
          clean={nameOf}
          onText={(text) => desk().change(id, (one) => ({ ...one, title: text }))}
        />
        <NumberField
          label="Minutes in all"
          seconds={seconds}
          unit={60}
          onSeconds={(time) => desk().change(id, (one) => ({ ...one, seconds: time }))}
        />
      </div>
      <p className={shared.note}>{timesInWords(briefing)}</p>
      <SceneList briefing={briefing} lost={lost} onTold={onTold} onDone={onDone} onClose={onClose} />
      <AddScene into={[briefing]} orNew={false} onAdd={onAdd} />
    </>
  );
}
