import { type Coding, STANCES } from "../dossier/types";
import { StanceGlyph } from "../ui/StanceGlyph";
import css from "./accounts.module.css";
import { useNames } from "./RowsContext";
import { onSharedScreen } from "./sharedScreen";

/**
 * The signs of the stances in one line; a word opens its sentence of the codebook. Of these codings a shared screen
 * explains only the signs that they have.
 */
export function StanceKey({ codings }: { readonly codings: readonly Coding[] }) {
  const { stances } = useNames();
  const every = !onSharedScreen();
  const some = (holds: (coding: Coding) => boolean) => every || codings.some(holds);
  const notKnowing = ({ stance, withholding }: Coding) => stance === "withholds" && withholding === "ignorance";
  return (
    <span className={css.key}>
      {STANCES.filter((stance) => some((one) => one.stance === stance && !notKnowing(one))).map((stance) => (
        <span key={stance} title={stances.get(stance)?.definition}>
          <StanceGlyph stance={stance} tile size={14} /> {(stances.get(stance)?.name ?? stance).toLowerCase()}
        </span>
      ))}
      {some(notKnowing) && (
        <span>
          <StanceGlyph stance="withholds" ignorance tile size={14} /> claims not to know
        </span>
      )}
    </span>
  );
}
