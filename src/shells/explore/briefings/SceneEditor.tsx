import { type KeptBriefing, type KeptScene, MAX_HEADLINE, MAX_NOTES, MAX_SCENES } from "../../../io/briefingRecord";
import { useDossier, useEngine } from "../../../panels/RowsContext";
import { setFocus } from "../../../store/transitions";
import { useViewStore } from "../../../store/ViewContext";
import { normalise, type PanelId, type View } from "../../../store/view";
import { knownHere } from "../../knownHere";
import css from "./briefings.module.css";
import { NumberField } from "./NumberField";
import { headlineOf, notesOf, sceneView } from "./newBriefing";
import { PanelPicker } from "./PanelPicker";
import { Present } from "./Present";
import { patchScene, type Undo } from "./scenes";
import { TextField } from "./TextField";
import { desk } from "./useDesk";

interface SceneEditorProps {
  readonly briefing: KeptBriefing;
  readonly scene: KeptScene;
  readonly at: number;
  readonly lost: boolean;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly onDone: (undo: Undo) => void;
  readonly onClose: () => void;
}

/** Everything that can be changed in one scene. */
export function SceneEditor(props: SceneEditorProps) {
  const { briefing, scene, at, lost, onDuplicate, onRemove, onDone, onClose } = props;
  const store = useViewStore();
  const dossier = useDossier();
  const engine = useEngine();
  const patch = (changes: Partial<Omit<KeptScene, "id">>) => desk().change(briefing.id, patchScene(scene.id, changes));
  const replace = () => {
    const { view, dossier: from, asOf } = scene;
    patch({ view: sceneView(store.getState().view, scene.panel), dossier: dossier.id, asOf: dossier.asOf });
    onDone({ what: `Scene ${at + 1} now shows the present view.`, back: () => patch({ view, dossier: from, asOf }) });
  };
  const explore = () => {
    store.commit(() => knownHere(dossier, engine)(inExplore(scene)).view);
    onClose();
  };
  return (
    <fieldset className={css.editor} aria-label={`Scene ${at + 1}`}>
      <TextField
        label="Headline"
        value={scene.headline}
        lines={2}
        most={MAX_HEADLINE}
        clean={headlineOf}
        onText={(headline) => patch({ headline })}
      />
      <TextField
        label="Notes, for the speaker alone"
        value={scene.notes}
        lines={4}
        most={MAX_NOTES}
        clean={notesOf}
        mayBeEmpty
        onText={(notes) => patch({ notes })}
      />
      <div className={css.fields}>
        <PanelPicker panel={scene.panel} onPanel={(panel) => patch({ panel })} />
        <NumberField label="Seconds" seconds={scene.seconds} unit={1} onSeconds={(seconds) => patch({ seconds })} />
      </div>
      <div className={css.actions}>
        <Present briefing={briefing} scene={scene.id} lost={lost} />
        <button type="button" onClick={explore}>
          Open in explore
        </button>
        <button type="button" onClick={replace}>
          Show the present view instead
        </button>
        <button type="button" disabled={briefing.scenes.length >= MAX_SCENES} onClick={onDuplicate}>
          Duplicate
        </button>
        <button type="button" aria-label={`Delete scene ${at + 1}`} onClick={onRemove}>
          Delete
        </button>
      </div>
    </fieldset>
  );
}

/** A panel that does not share the page is enlarged there. */
function inExplore({ view, panel }: KeptScene): View {
  const [first] = [panel].flat();
  const alone = !["stages", "matrix", "venues", "evidence"].includes(first ?? "");
  return panel === null ? view : normalise(setFocus(view, alone ? (first as PanelId) : null)).view;
}
