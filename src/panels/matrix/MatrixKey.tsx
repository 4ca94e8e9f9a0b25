import { memo } from "react";
import { STANCES } from "../../dossier/types";
import { toggleFacet } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { useFrameOptions } from "../FrameOptions";
import { useNames } from "../RowsContext";
import { ContestedMark, HedgedMark } from "./marks";
import css from "./matrix.module.css";

/** The one-line key. A stance's word opens its sentence of the codebook, and a click on it sets that facet. */
export const MatrixKey = memo(function MatrixKey() {
  const { controls } = useFrameOptions();
  const { stances } = useNames();
  const store = useViewStore();
  const chosen = useView((view) => view.stance ?? []);
  return (
    <div className={css.key}>
      {STANCES.map((stance) => {
        const term = stances.get(stance);
        const entry = (
          <>
            <StanceGlyph stance={stance} tile size={14} /> {(term?.name ?? stance).toLowerCase()}
          </>
        );
        return controls ? (
          <button
            key={stance}
            type="button"
            className="plain"
            aria-pressed={chosen.includes(stance)}
            aria-description={term?.definition}
            onClick={() => store.commit((view) => toggleFacet(view, "stance", stance))}
          >
            {entry}
          </button>
        ) : (
          <span key={stance}>{entry}</span>
        );
      })}
      <span>
        <StanceGlyph stance="withholds" ignorance tile size={14} /> claims not to know
      </span>
      <span>
        <HedgedMark /> hedged
      </span>
      <span>
        <ContestedMark /> contested
      </span>
      <span className={css.silence}>
        <b aria-hidden="true">·</b> not mentioned
      </span>
    </div>
  );
});
