import { shortened } from "../../../dossier/cut";
import type { Field, Terms } from "../../../io/import/fields";
import { folded } from "../../../io/import/world";
import css from "./import.module.css";

interface ValuesProps {
  readonly field: Field;
  readonly terms: Terms;
  /** Texts of the file that are no value of the field. */
  readonly texts: readonly string[];
  readonly values: ReadonlyMap<string, string> | undefined;
  /** Null: not said. The empty text: nothing. */
  readonly onValue: (text: string, value: string | null) => void;
}

const UNSAID = "?";

/** What each unknown text of a closed vocabulary stands for. */
export function Values({ field, terms, texts, values, onValue }: ValuesProps) {
  return (
    <table className={css.fields} aria-label={`Values of ${field.name}`}>
      <caption>{field.name} is one of a closed list. What do these stand for?</caption>
      <tbody>
        {texts.map((text) => (
          <tr key={text}>
            <th scope="row">
              <bdi className={css.cell}>{text === "" ? "(empty)" : shortened(text, 80)}</bdi>
            </th>
            <td>
              <select
                aria-label={`${field.name} “${shortened(text, 80)}” stands for`}
                value={values?.get(folded(text)) ?? UNSAID}
                onChange={({ target: { value } }) => onValue(text, value === UNSAID ? null : value)}
              >
                <option value={UNSAID}>not said yet: a fault</option>
                <option value="">nothing</option>
                {field.closed?.(terms).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
