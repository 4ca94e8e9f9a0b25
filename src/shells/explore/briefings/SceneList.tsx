import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { KeptBriefing, KeptScene } from "../../../io/briefingRecord";
import { newId } from "../../../io/savedRecord";
import { useNames } from "../../../panels/RowsContext";
import { filtersInWords } from "../../inWords";
import shared from "../saved/saved.module.css";
import css from "./briefings.module.css";
import { panelWords } from "./PanelPicker";
import { SceneEditor } from "./SceneEditor";
import { SceneFaults } from "./SceneFaults";
import { deleteScene, duplicateScene, insertScene, moveScene, type Undo } from "./scenes";
import { timeWords } from "./times";
import { desk } from "./useDesk";

interface SceneListProps {
  readonly briefing: KeptBriefing;
  readonly lost: boolean;
  readonly onTold: (told: ReactNode) => void;
  readonly onDone: (undo: Undo) => void;
  readonly onClose: () => void;
}

/** The scenes in their order; one at a time can be changed. */
export function SceneList({ briefing, lost, onTold, onDone, onClose }: SceneListProps) {
  const names = useNames();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { id, scenes } = briefing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another order an element may have changed its place
  useLayoutEffect(() => {
    // An element that changes its place loses the focus.
    if (moved.current) list.current?.querySelector<HTMLElement>(`[data-move="${moved.current}"]`)?.focus();
    moved.current = null;
  }, [scenes]);
  if (scenes.length === 0) return <p className={shared.note}>No scene yet.</p>;

  const move = (scene: KeptScene, at: number, by: -1 | 1) => {
    if (!scenes[at + by]) return;
    moved.current = `${scene.id} ${by}`;
    desk().change(id, moveScene(scene.id, by));
    onTold(`Scene ${at + 1} is now scene ${at + 1 + by} of ${scenes.length}.`);
  };
  const remove = (scene: KeptScene, at: number) => {
    desk().change(id, deleteScene(scene.id));
    onDone({
      what: `Deleted scene ${at + 1}, “${scene.headline}”.`,
      back: () => desk().change(id, insertScene(scene, at)),
    });
  };
  return (
    <ol ref={list} className={css.scenes} aria-label="Scenes">
      {scenes.map((scene, at) => (
        <li key={scene.id}>
          <div className={css.scene}>
            <span className={css.number}>{at + 1}</span>
            <div className={shared.what}>
              <bdi>{scene.headline}</bdi>
              <span className={shared.note}>
                {panelWords(scene.panel, scene.view.focus)} · {filtersInWords(scene.view, names) || "no filter"} ·{" "}
                {scene.seconds === null ? "no time" : timeWords(scene.seconds)}
              </span>
              <SceneFaults scene={scene} />
            </div>
            <div className={css.buttons}>
              <button
                type="button"
                aria-expanded={open === scene.id}
                aria-label={`Change scene ${at + 1}`}
                onClick={() => setOpen(open === scene.id ? null : scene.id)}
              >
                {open === scene.id ? "Done" : "Change"}
              </button>
              <button
                type="button"
                data-move={`${scene.id} -1`}
                aria-label={`Move scene ${at + 1} up`}
                aria-disabled={at === 0}
                onClick={() => move(scene, at, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                data-move={`${scene.id} 1`}
                aria-label={`Move scene ${at + 1} down`}
                aria-disabled={at === scenes.length - 1}
                onClick={() => move(scene, at, 1)}
              >
                ↓
              </button>
            </div>
          </div>
          {open === scene.id && (
            <SceneEditor
              briefing={briefing}
              scene={scene}
              at={at}
              lost={lost}
              onDuplicate={() => {
                desk().change(id, duplicateScene(scene.id, newId()));
                onTold(`Scene ${at + 2} is a copy of scene ${at + 1}.`);
              }}
              onRemove={() => remove(scene, at)}
              onDone={onDone}
              onClose={onClose}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
