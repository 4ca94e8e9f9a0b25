import { basisName } from "../../dossier/datingWords";
import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Term } from "../../dossier/types";
import type { Located } from "../../engine/columns";
import type { StageMark } from "../../engine/rows";
import type { Axis } from "../../store/view";
import { Bounded } from "../Bounded";
import css from "./stages.module.css";
import { directionName, speakerName } from "./words";

interface StagesTableProps {
  readonly marks: readonly StageMark[];
  readonly axis: Axis;
  readonly terms: readonly Term[];
  readonly names: Names;
  readonly located: (codings: readonly string[]) => readonly Located[];
  readonly pin: string | undefined;
  readonly onPin: (pin: string) => void;
}

/** The same claims as rows; the button of each does what a click on its mark does. */
export function StagesTable({ marks, axis, terms, names, located, pin, onPin }: StagesTableProps) {
  const rowsOf = (shown: readonly StageMark[]) => {
    const found = new Map(located(shown.map(({ coding }) => coding)).map((one) => [one.coding.id, one]));
    return shown.map((mark) => {
      const one = found.get(mark.coding);
      if (!one) return null;
      const { coding, article } = one;
      const [date, dating] = axis === "said" ? [coding.said, coding.dating] : [article.reported, article.dating];
      return (
        <tr key={mark.coding}>
          <th scope="row">{date && formatEdtf(date)}</th>
          <td>{dating && basisName(dating)}</td>
          <td>{speakerName(coding, names)}</td>
          <td>
            <button
              type="button"
              className="plain"
              aria-pressed={pin === mark.pin}
              title="Show the evidence"
              onClick={() => onPin(mark.pin)}
            >
              {terms[mark.rung]?.name}
            </button>
          </td>
          <td>{directionName(mark.direction, names)}</td>
          <td>{names.tracks.get(mark.track)?.name ?? mark.track}</td>
          <td>{stanceName(mark, names)}</td>
          <td>{article.title}</td>
        </tr>
      );
    });
  };
  return (
    <Bounded items={marks} noun="claims" order="the earliest first" most={PAGE}>
      {(shown) => (
        <table className={css.table}>
          <caption>
            Stage claims by {axis === "said" ? "the date they were said" : "the date they were reported"}
          </caption>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Basis</th>
              <th scope="col">Speaker</th>
              <th scope="col">Stage</th>
              <th scope="col">Direction</th>
              <th scope="col">Track</th>
              <th scope="col">Stance</th>
              <th scope="col">Article</th>
            </tr>
          </thead>
          <tbody>{rowsOf(shown)}</tbody>
        </table>
      )}
    </Bounded>
  );
}

/** So many rows are drawn at a time. */
const PAGE = 200;

function stanceName({ stance, kind }: StageMark, names: Names): string {
  const name = stance && (names.stances.get(stance)?.name ?? stance).toLowerCase();
  if (kind === "event") return name ? `reported as happened, ${name}` : "reported as happened";
  return name ?? "";
}
