import { STANCES } from "../dossier/types";
import { StanceGlyph } from "../ui/StanceGlyph";
import css from "./accounts.module.css";
import { useNames } from "./RowsContext";

/** The signs of the stances in one line; a word opens its sentence of the codebook. */
export function StanceKey() {
  const { stances } = useNames();
  return (
    <span className={css.key}>
      {STANCES.map((stance) => (
        <span key={stance} title={stances.get(stance)?.definition}>
          <StanceGlyph stance={stance} tile size={14} /> {(stances.get(stance)?.name ?? stance).toLowerCase()}
        </span>
      ))}
      <span>
        <StanceGlyph stance="withholds" ignorance tile size={14} /> claims not to know
      </span>
    </span>
  );
}
