import type { Names } from "../../dossier/names";
import type { Position } from "../../engine/conditions";
import type { Engine } from "../../engine/engine";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { teller } from "../accountWords";
import { stanceWord } from "../codingWords";
import { useEngine, useNames } from "../RowsContext";
import css from "./chains.module.css";

/** Who stands where on an issue, of what is in the view. */
export function Positions({ positions }: { readonly positions: readonly Position[] }) {
  const engine = useEngine();
  const names = useNames();
  return (
    <span className={css.positions}>
      {positions.map(({ stance, codings }) => (
        <span key={stance}>
          <StanceGlyph stance={stance} tile size={14} />{" "}
          <span className="hidden-text">{stanceWord(stance, names)}:</span>{" "}
          {positionWords({ stance, codings }, engine, names)}
        </span>
      ))}
    </span>
  );
}

/** Whose position it is: "an unnamed source, Putin". */
export function positionWords({ codings }: Position, engine: Engine, names: Names): string {
  return [...new Set(engine.codings(codings).map(({ coding }) => teller(coding, names)))].join(", ");
}
