import { useId, useState } from "react";
import { type KeptBriefing, type KeptScene, MAX_HEADLINE, MAX_SCENES } from "../../../io/briefingRecord";
import { useDossier, useEngine, useNames } from "../../../panels/RowsContext";
import { useView } from "../../../store/ViewContext";
import { filtersInWords } from "../../inWords";
import css from "./briefings.module.css";
import { headlineOf, newScene, type Panel, proposedHeadline, proposedPanel } from "./newBriefing";
import { PanelPicker } from "./PanelPicker";

interface AddSceneProps {
  /** Those that it can go into, the proposed one first; it can go into a new one too where `orNew`. */
  readonly into: readonly KeptBriefing[];
  readonly orNew: boolean;
  /** `into` is the id of a briefing, or null for a new one. */
  readonly onAdd: (scene: KeptScene, into: string | null) => void;
}

/** The present view as a scene: as proposed, its headline is the title that the panel has now. */
export function AddScene({ into, orNew, onAdd }: AddSceneProps) {
  const id = useId();
  const view = useView();
  const dossier = useDossier();
  const engine = useEngine();
  const names = useNames();
  const [panel, setPanel] = useState<Panel>(() => proposedPanel(view));
  const [draft, setDraft] = useState<string | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const proposed = proposedHeadline(panel, view, dossier, engine, names);
  const target = into.find((one) => one.id === chosen) ?? (chosen === "" ? undefined : into[0]);
  const full = target !== undefined && target.scenes.length >= MAX_SCENES;
  return (
    <form
      className={css.add}
      aria-labelledby={`${id}title`}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(newScene(view, panel, headlineOf(draft ?? proposed) || proposed, dossier), target?.id ?? null);
        setDraft(null);
      }}
    >
      <h3 id={`${id}title`}>The present view</h3>
      <p className={css.note}>{filtersInWords(view, names) || "No filter"}</p>
      <div className={css.field}>
        <label htmlFor={`${id}headline`}>Headline</label>
        <textarea
          id={`${id}headline`}
          rows={2}
          maxLength={MAX_HEADLINE}
          value={draft ?? proposed}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </div>
      <div className={css.fields}>
        <PanelPicker panel={panel} onPanel={setPanel} />
        {orNew && into.length > 0 && (
          <div className={css.field}>
            <label htmlFor={`${id}into`}>Briefing</label>
            <select id={`${id}into`} value={target?.id ?? ""} onChange={({ target }) => choose(target.value)}>
              {into.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
              <option value="">a new one</option>
            </select>
          </div>
        )}
      </div>
      <div className={css.actions}>
        <button type="submit" disabled={full}>
          Add this view as a scene
        </button>
        {full && <span className={css.note}>There is no room for more than {MAX_SCENES} scenes.</span>}
      </div>
    </form>
  );
}
