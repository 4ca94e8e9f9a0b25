import { useId, useState } from "react";
import { figure } from "../../dossier/figures";
import { DISPUTE_TYPES, type DisputeRow } from "../../engine/disputes";
import { Definitions } from "../../ui/Definitions";
import { Bounded } from "../Bounded";
import { Fitting, TIGHTEST } from "../Fitting";
import { onSharedScreen } from "../sharedScreen";
import css from "./contested.module.css";
import { Dispute } from "./Dispute";
import { restWords, TYPE_WORDS } from "./words";

/** The disputes by type, the strongest first, and last those with one side outside the filters; each group folds. */
export function Disputes({ disputes }: { readonly disputes: readonly DisputeRow[] }) {
  const [folded, setFolded] = useState<readonly string[]>([]);
  const id = useId();
  if (onSharedScreen()) return <FittingDisputes disputes={disputes} />;
  const groups = groupsOf(disputes);
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
            {name} {figure(rows.length)}
          </button>
        ))}
      </fieldset>
      <Definitions className={css.groups}>
        {groups.map(({ name, rows }, at) => (
          <section key={name} id={id + at} aria-label={name}>
            {rows.length > 0 && !folded.includes(name) && <Group name={name} rows={rows} />}
          </section>
        ))}
      </Definitions>
    </>
  );
}

/** On a shared screen: those that there is room for, a pinned one in any case. */
function FittingDisputes({ disputes }: { readonly disputes: readonly DisputeRow[] }) {
  const id = disputes.map((row) => `${row.id}${row.lit}`).join(" ");
  return (
    <Fitting items={disputes} id={id} lit={({ lit }) => lit} rest={(shown) => restWords(shown, disputes)} grows>
      {(shown, tight) => (
        <Definitions>
          {groupsOf(shown)
            .filter(({ rows }) => rows.length > 0)
            .map((group) => (
              <section key={group.name} aria-label={group.name}>
                <Group {...group} tight={tight} />
              </section>
            ))}
        </Definitions>
      )}
    </Fitting>
  );
}

interface GroupProps {
  readonly name: string;
  readonly rows: readonly DisputeRow[];
  readonly tight?: number;
}

function Group({ name, rows, tight = 0 }: GroupProps) {
  return (
    <>
      {tight < TIGHTEST && <h3 className={css.group}>{name}</h3>}
      <Bounded items={rows} noun="cases" order="the strongest first" most={50} lit={({ lit }) => lit}>
        {(shown) => (
          <ul>
            {shown.map((row) => (
              <Dispute key={row.id} row={row} tight={tight} />
            ))}
          </ul>
        )}
      </Bounded>
    </>
  );
}

function groupsOf(disputes: readonly DisputeRow[]): readonly GroupProps[] {
  return [
    ...DISPUTE_TYPES.map((type) => ({
      name: TYPE_WORDS[type].group,
      rows: disputes.filter((row) => row.type === type && row.standing),
    })),
    { name: "One side outside the filters", rows: disputes.filter(({ standing }) => !standing) },
  ];
}
