import { useNames } from "../../panels/RowsContext";
import { changesInWords } from "./drift";
import { drifted, type Picture, revert, sceneOf, viewOf } from "./show";
import { useShow, useShowStore } from "./useShow";

/** Says that a scene is not what it was when it was made, and what changed; leads back, unless the picture is held. */
export function Drift({ picture }: { readonly picture: Picture }) {
  const store = useShowStore();
  const names = useNames();
  const held = useShow(({ frozen }) => frozen === picture);
  if (!drifted(picture, store.briefing)) return null;
  const changes = changesInWords(viewOf(sceneOf(store.briefing, picture.scene)), picture.view, names);
  return (
    <p className="brief-drift">
      <strong>Changed since the scene was made{changes.length > 0 && ":"}</strong> {changes.join("; ")}{" "}
      {!held && (
        <button type="button" aria-keyshortcuts="R" onClick={() => store.step(revert)}>
          Back to the scene
        </button>
      )}
    </p>
  );
}
