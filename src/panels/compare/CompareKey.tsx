import { STANCES } from "../../dossier/types";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { useNames } from "../RowsContext";
import css from "./compare.module.css";

/** The key in one line. */
export function CompareKey() {
  const { stances } = useNames();
  return (
    <span className={css.key}>
      {STANCES.map((stance) => (
        <span key={stance}>
          <StanceGlyph stance={stance} /> {(stances.get(stance)?.name ?? stance).toLowerCase()}
        </span>
      ))}
      <span>· not mentioned</span>
    </span>
  );
}
