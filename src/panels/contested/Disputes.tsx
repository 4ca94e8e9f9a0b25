import { useId, useState } from "react";
import { DISPUTE_TYPES, type DisputeRow } from "../../engine/disputes";
import { Definitions } from "../../ui/Definitions";
import css from "./contested.module.css";
import { Dispute } from "./Dispute";
import { TYPE_WORDS } from "./words";

/** The disputes by type, the strongest first, and last those with one side outside the filters; each group folds. */
export function Disputes({ disputes }: { readonly disputes: readonly DisputeRow[] }) {
  const [folded, setFolded] = useState<readonly string[]>([]);
  const id = useId();
  const groups = [
    ...DISPUTE_TYPES.map((type) => ({
      name: TYPE_WORDS[type].group,
      rows: disputes.filter((row) => row.type === type && row.standing),
    })),
    { name: "One side outside the filters", rows: disputes.filter(({ standing }) => !standing) },
  ];
  const toggle = (name: string) =>
    setFolded(folded.includes(name) ? folded.filter((one) => one !== name) : [...folded, name]);
  return (
    <>
      <fieldset className={css.chips}>
        <legend className="hidden-text">Kinds of case</legend>
        {groups.map(({ name, rows }, at) => (
          <button
            key={name}
            type="button"
            aria-expanded={rows.length > 0 && !folded.includes(name)}
            aria-controls={id + at}
            disabled={rows.length === 0}
            onClick={() => toggle(name)}
          >
            {name} {rows.length}
          </button>
        ))}
      </fieldset>
      <Definitions className={css.groups}>
        {groups.map(({ name, rows }, at) => (
          <section key={name} id={id + at} aria-label={name}>
            {rows.length > 0 && !folded.includes(name) && (
              <>
                <h3 className={css.group}>{name}</h3>
                <ul>
                  {rows.map((row) => (
                    <Dispute key={row.id} row={row} />
                  ))}
                </ul>
              </>
            )}
          </section>
        ))}
      </Definitions>
    </>
  );
}
