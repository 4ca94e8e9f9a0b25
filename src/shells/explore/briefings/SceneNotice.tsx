import { useEffect, useState } from "react";
import { useDossier, useEngine, useNames } from "../../../panels/RowsContext";
import { useView, useViewStore } from "../../../store/ViewContext";
import type { View } from "../../../store/view";
import shared from "../../notice.module.css";
import { openDialog } from "../dialogs";
import { onAddScene } from "./addScene";
import css from "./notice.module.css";
import type { Added } from "./quick";

/** Does what {@link addScene} asks for, and says so until something else is looked at. */
export function SceneNotice() {
  const store = useViewStore();
  const dossier = useDossier();
  const engine = useEngine();
  const names = useNames();
  const view = useView();
  const [shown, show] = useState<(Added & { readonly view: View }) | null>(null);
  useEffect(
    () =>
      onAddScene(() => {
        const { view } = store.getState();
        import("./quick")
          .then(({ addPresentView }) => addPresentView(view, dossier, engine, names))
          .then(
            (added) => show({ ...added, view }),
            () => show({ told: "This view could not be added. Try again, or reload the page.", undo: null, view }),
          );
      }),
    [store, dossier, engine, names],
  );
  const here = shown?.view === view ? shown : null;
  return (
    <div role="status" className={`${shared.notice} ${css.notice}`}>
      {here && (
        <>
          <bdi>{here.told}</bdi>
          {here.undo && (
            <button
              type="button"
              onClick={() => {
                here.undo?.();
                show({ told: "The scene is taken out again.", undo: null, view });
              }}
            >
              Undo
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              // There it can be changed, so this word of it would not stay true.
              show(null);
              openDialog("briefings");
            }}
          >
            Open briefings
          </button>
          <button type="button" onClick={() => show(null)}>
            Dismiss
          </button>
        </>
      )}
    </div>
  );
}
