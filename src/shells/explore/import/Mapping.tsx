import { useMemo } from "react";
import { shortened } from "../../../dossier/cut";
import { FIELDS, type Field, type FieldId, type Terms } from "../../../io/import/fields";
import { closedValue, isColumn, type Origin, type TablePlan } from "../../../io/import/plan";
import { preview } from "../../../io/import/preview";
import type { Checked } from "../../../io/import/result";
import { folded, type Known } from "../../../io/import/world";
import css from "./import.module.css";
import { Sample } from "./Sample";
import type { Sampled } from "./useImport";
import { Values } from "./Values";

interface MappingProps {
  readonly known: Known;
  readonly look: Sampled;
  readonly plan: TablePlan;
  /** What a reading of all rows has met already. */
  readonly met: Checked | null;
  readonly file: string;
  readonly onPlan: (plan: TablePlan) => void;
  readonly onRead: (plan: TablePlan) => void;
  readonly onCancel: () => void;
}

/** What each column of a table means: for each of our fields a column, one value for all rows, or nothing. */
export function Mapping({ known, look, plan, met, file, onPlan, onRead, onCancel }: MappingProps) {
  const shown = useMemo(() => preview(plan, look.rows, known, file), [plan, look, known, file]);
  const set = (field: FieldId, origin: Origin) => onPlan({ ...plan, fields: new Map(plan.fields).set(field, origin) });
  const setValue = (field: FieldId, text: string, value: string | null) => {
    const values = new Map(plan.values.get(field));
    if (value === null) values.delete(folded(text));
    else values.set(folded(text), value);
    onPlan({ ...plan, values: new Map(plan.values).set(field, values) });
  };
  const missing = FIELDS.filter(({ id, needed }) => needed && plan.fields.get(id) == null);
  const terms: Terms = known.codebook;
  return (
    <>
      <p>
        “<bdi>{file}</bdi>” has {plan.columns.length} {plan.columns.length === 1 ? "column" : "columns"}. Say what they
        mean; the first rows below show how all will be read.
      </p>
      <FieldTable
        name="What the columns mean"
        fields={FIELDS.filter(({ first }) => first)}
        look={look}
        plan={plan}
        terms={terms}
        onSet={set}
      />
      <details>
        <summary>More fields</summary>
        <FieldTable
          name="More fields"
          fields={FIELDS.filter(({ first }) => !first)}
          look={look}
          plan={plan}
          terms={terms}
          onSet={set}
        />
      </details>
      {FIELDS.map((field) => {
        const texts = unknownOf(field, look, plan, terms, met);
        return texts.length === 0 ? null : (
          <Values
            key={field.id}
            field={field}
            terms={terms}
            texts={texts}
            values={plan.values.get(field.id)}
            onValue={(text, value) => setValue(field.id, text, value)}
          />
        );
      })}
      <Sample rows={shown.rows} faulty={shown.faulty} />
      <div className={css.ways}>
        <button type="button" disabled={missing.length > 0} onClick={() => onRead(plan)}>
          Read all rows
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
        {missing.length > 0 && (
          <span role="status">
            {missing.map(({ name }) => name).join(", ")} {missing.length === 1 ? "is" : "are"} needed.
          </span>
        )}
      </div>
    </>
  );
}

/** Texts of the column that are no value of the field's vocabulary, mapped already or not: of the sample, then of all rows read. */
function unknownOf(
  field: Field,
  { rows }: Sampled,
  plan: TablePlan,
  terms: Terms,
  met: Checked | null,
): readonly string[] {
  const origin = plan.fields.get(field.id);
  if (!field.closed || !isColumn(origin)) return [];
  const none = new Map();
  const texts = new Set(rows.map((cells) => (cells[origin.column] ?? "").trim()));
  const unknown = [...texts].filter((text) => closedValue(field, terms, none, text) === undefined);
  return [...new Set([...unknown, ...(met?.unknown.get(field.id) ?? [])])].slice(0, MOST_VALUES);
}

const MOST_VALUES = 100;
const FIXED = "fixed";

interface FieldTableProps {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly look: Sampled;
  readonly plan: TablePlan;
  readonly terms: Terms;
  readonly onSet: (field: FieldId, origin: Origin) => void;
}

function FieldTable({ name, fields, look, plan, terms, onSet }: FieldTableProps) {
  return (
    <table className={`${css.fields} ${css.mapping}`} aria-label={name}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">From</th>
          <th scope="col">In the first row</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const origin = plan.fields.get(field.id) ?? null;
          const label = `${field.name}: from`;
          return (
            <tr key={field.id}>
              <th scope="row">
                {field.name}
                <span className={css.note}>{field.says}</span>
              </th>
              <td>
                <select
                  aria-label={label}
                  value={origin === null ? "" : isColumn(origin) ? String(origin.column) : FIXED}
                  onChange={({ target: { value } }) =>
                    onSet(
                      field.id,
                      value === ""
                        ? null
                        : value === FIXED
                          ? { fixed: field.fixed ?? field.closed?.(terms)[0]?.id ?? "" }
                          : { column: Number(value) },
                    )
                  }
                >
                  <option value="">nothing</option>
                  <option value={FIXED}>one value for all</option>
                  <optgroup label="The column">
                    {plan.columns.map((column, at) => (
                      <option key={column} value={at}>
                        “{shortened(column, 60)}”
                      </option>
                    ))}
                  </optgroup>
                </select>
              </td>
              <td>
                {origin !== null && !isColumn(origin) ? (
                  <FixedValue
                    field={field}
                    terms={terms}
                    value={origin.fixed}
                    onValue={(fixed) => onSet(field.id, { fixed })}
                  />
                ) : (
                  <bdi className={css.cell}>
                    {origin === null ? "" : shortened(look.rows[0]?.[origin.column] ?? "", 80)}
                  </bdi>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface FixedValueProps {
  readonly field: Field;
  readonly terms: Terms;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function FixedValue({ field, terms, value, onValue }: FixedValueProps) {
  const label = `${field.name}: value for all rows`;
  if (!field.closed)
    return (
      <input
        type="text"
        aria-label={label}
        value={value}
        maxLength={200}
        onChange={({ target }) => onValue(target.value)}
      />
    );
  return (
    <select aria-label={label} value={value} onChange={({ target }) => onValue(target.value)}>
      {field.closed(terms).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
