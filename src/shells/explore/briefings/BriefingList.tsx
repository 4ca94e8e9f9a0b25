import type { ReactNode } from "react";
import { formatDay } from "../../../dossier/days";
import type { Briefing } from "../../../dossier/types";
import type { KeptBriefing } from "../../../io/briefingRecord";
import type { Kept } from "../../../io/shelf";
import { useDossier } from "../../../panels/RowsContext";
import { FileButton } from "../FileButton";
import { Faults } from "../saved/Faults";
import { NewerNote } from "../saved/NewerNote";
import shared from "../saved/saved.module.css";
import css from "./briefings.module.css";
import { Present, Print } from "./Present";
import { timeWords } from "./times";

interface BriefingListProps {
  readonly kept: Kept<KeptBriefing>;
  readonly onChange: (one: KeptBriefing) => void;
  readonly onCopy: (one: Briefing) => void;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onRemove: (one: KeptBriefing) => void;
  /** What adds the present view to one of them. */
  readonly children: ReactNode;
}

/** The briefings that there are: those of this browser, then those that come with the dossier. */
export function BriefingList({ kept, onChange, onCopy, onNew, onOpen, onRemove, children }: BriefingListProps) {
  const dossier = useDossier();
  const { records, faults, newer } = kept;
  return (
    <>
      {children}
      <section className={css.section} aria-label="Your briefings">
        <h3>Your briefings</h3>
        {records.length === 0 ? (
          <p className={shared.note}>None yet. Add the present view as a scene, or make a copy of the one below.</p>
        ) : (
          <ul className={shared.list} aria-label="Your briefings">
            {records.map((one) => (
              <li key={one.id}>
                <div className={shared.what}>
                  <bdi>{one.title}</bdi>
                  <span className={shared.note}>
                    {sizeOf(one)} · changed {formatDay(one.savedAt.slice(0, 10))}
                  </span>
                </div>
                <div className={css.buttons}>
                  <button type="button" aria-label={`Change ${one.title}`} onClick={() => onChange(one)}>
                    Change
                  </button>
                  <Present briefing={one} lost={kept.unkept.includes(one.id)} />
                  <Print briefing={one} lost={kept.unkept.includes(one.id)} />
                  <button type="button" aria-label={`Delete ${one.title}`} onClick={() => onRemove(one)}>
                    Delete
                  </button>
                </div>
              </li>
            ))}
          </ul>
        )}
        <div className={shared.files}>
          <button type="button" onClick={onNew}>
            New briefing
          </button>
          <FileButton name="Open file" accept=".json,application/json" onChoose={([file]) => file && onOpen(file)} />
        </div>
      </section>
      {dossier.briefings.length > 0 && (
        <section className={css.section} aria-label="With the dossier">
          <h3>With the dossier</h3>
          <ul className={shared.list} aria-label="Briefings of the dossier">
            {dossier.briefings.map((one) => (
              <li key={one.id}>
                <div className={shared.what}>
                  <bdi>{one.title}</bdi>
                  <span className={shared.note}>{sizeOf(one)}. Make a copy to change it.</span>
                </div>
                <div className={css.buttons}>
                  <Present briefing={one} />
                  <Print briefing={one} />
                  <button type="button" aria-label={`Make a copy of ${one.title}`} onClick={() => onCopy(one)}>
                    Make a copy
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {faults.length > 0 && (
        <Faults title="Some of what this browser keeps could not be read. It was left as it is." faults={faults} />
      )}
      <NewerNote what="briefing" names={newer.map(({ name }) => name)} />
      <p className={shared.note}>Your briefings are kept in this browser only. A file takes one elsewhere.</p>
    </>
  );
}

/** "5 scenes, 4 min 30 s" */
function sizeOf({ scenes }: Briefing): string {
  const seconds = scenes.reduce((sum, scene) => sum + (scene.seconds ?? 0), 0);
  const many = scenes.length === 1 ? "1 scene" : `${scenes.length} scenes`;
  return seconds > 0 ? `${many}, ${timeWords(seconds)}` : many;
}
