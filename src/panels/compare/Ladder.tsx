import { DIRECTIONS, RUNGS } from "../../dossier/types";
import type { ComparedParty, Standing } from "../../engine/standing";
import type { Side } from "../../store/against";
import { PartyMark } from "../../ui/PartyMark";
import { partyColour } from "../../ui/partyShape";
import css from "./compare.module.css";
import type { ComparePartProps } from "./part";

interface LadderProps extends ComparePartProps {
  readonly width: number;
  readonly scale: number;
}

/** At a text scale of 1, in CSS pixels. */
const LABELS = 92;
const STEP = 23;
/** Below the lowest rung: where a side has no claim. */
const NO_CLAIM = RUNGS.length * STEP + 12;
const APART = 13;
const MARK = 24;

/** How far each party's accounts go on either side: its furthest claim in A and in B, joined, each with a bar down to the median claim. */
export function Ladder({ width, scale, ...part }: LadderProps) {
  const { comparison, names, view, inTime, onLabel } = part;
  const { parties } = comparison;
  const [labels, step] = [LABELS * scale, STEP * scale];
  const column = (width - labels) / Math.max(1, parties.length);
  const y = (rung: number | null) => (rung === null ? NO_CLAIM * scale : (RUNGS.length - 1 - rung + 0.5) * step);
  const x = (at: number, which: Side) => labels + (at + 0.5) * column + (which === "a" ? -APART : APART) * scale;
  const height = (NO_CLAIM + STEP / 2) * scale;
  if (comparison.crowded)
    return <p className={css.none}>Too many stage claims to set party beside party. Fewer dates show them.</p>;
  if (parties.length === 0) return <p className={css.none}>Neither side speaks of a stage.</p>;
  return (
    <section className={css.ladder} aria-label="How far each side says the talks have come">
      <h3>Furthest stage claimed, with a bar down to the median claim</h3>
      <div className={css.rungs} style={{ height }}>
        <svg width={width} height={height} aria-hidden="true" focusable="false">
          {RUNGS.map((id, rung) => (
            <g key={id}>
              <line className={css.grid} x1={labels} x2={width} y1={y(rung)} y2={y(rung)} />
              <text x={0} y={y(rung)}>
                {names.stages.get(id)?.name ?? id}
              </text>
            </g>
          ))}
          <text x={0} y={y(null)}>
            No claim
          </text>
          {parties.map(({ party, a, b }, at) => (
            <g key={party} style={{ stroke: partyColour(party) }}>
              {a.furthest !== null && b.furthest !== null && (
                <line className={css.join} x1={x(at, "a")} y1={y(a.furthest)} x2={x(at, "b")} y2={y(b.furthest)} />
              )}
              {SIDES.map((which) => {
                const { furthest, median } = { a, b }[which];
                if (furthest === null || median === furthest) return null;
                const left = x(at, which);
                return (
                  <path
                    key={which}
                    className={css.bar}
                    d={`M${left} ${y(furthest)}V${y(median)}m${-4 * scale} 0h${8 * scale}`}
                  />
                );
              })}
            </g>
          ))}
        </svg>
        {parties.flatMap((compared, at) =>
          SIDES.map((which) => (
            <Mark
              key={`${compared.party} ${which}`}
              compared={compared}
              which={which}
              left={x(at, which) - (MARK / 2) * scale}
              top={y(compared[which].furthest) - (MARK / 2) * scale}
              {...part}
            />
          )),
        )}
      </div>
      <table className={css.directions}>
        <caption className="hidden-text">Codings by direction, by party</caption>
        <thead>
          <tr>
            <th scope="col" style={{ width: labels }}>
              Direction, {inTime ? "A → B" : "A / B"}
            </th>
            {parties.map(({ party }) => {
              const name = names.parties.get(party)?.name ?? party;
              return (
                <th key={party} scope="col">
                  <button
                    type="button"
                    className="plain"
                    title={`Filter by ${name}`}
                    aria-pressed={view.party?.includes(party) ?? false}
                    onClick={() => onLabel("party", party)}
                  >
                    <PartyMark party={party} /> <bdi>{name}</bdi>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {DIRECTIONS.map((direction) => (
            <tr key={direction}>
              <th scope="row">{names.directions.get(direction)?.name ?? direction}</th>
              {parties.map(({ party, a, b }) => (
                <td key={party}>
                  {a.directions[direction]}
                  <span aria-hidden="true">{inTime ? " → " : " / "}</span>
                  <span className="hidden-text"> in A, in B </span>
                  {b.directions[direction]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SIDES: readonly Side[] = ["a", "b"];

interface MarkProps extends ComparePartProps {
  readonly compared: ComparedParty;
  readonly which: Side;
  readonly left: number;
  readonly top: number;
}

/** The furthest claim of a party on one side; its letter alone where there is none. */
function Mark({ compared, which, left, top, names, view, shown, onPick }: MarkProps) {
  const letter = which.toUpperCase();
  const standing = compared[which];
  const { pin } = standing;
  const party = names.parties.get(compared.party)?.name ?? compared.party;
  if (pin === null) {
    return (
      <span className={css.noMark} data-side={which} style={{ left, top }}>
        <span aria-hidden="true">{letter}</span>
        <span className="hidden-text">{`${letter}, ${party}: no claim`}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={css.mark}
      data-side={which}
      style={{ left, top }}
      aria-label={`${letter}, ${party}: ${claimWords(standing, (rung) => names.stages.get(RUNGS[rung] ?? "")?.name ?? "")}`}
      aria-pressed={shown === which && view.pin === pin}
      title="Show the codings of this stage"
      onClick={() => onPick(which, pin)}
    >
      <PartyMark party={compared.party} />
      <span aria-hidden="true">{letter}</span>
    </button>
  );
}

/** "furthest claim Meeting, median Talks, 12 claims" */
function claimWords({ claims, furthest, median }: Standing, stage: (rung: number) => string): string {
  const n = claims.length;
  return `furthest claim ${stage(furthest ?? 0)}, median ${stage(median ?? 0)}, ${n === 1 ? "1 claim" : `${n} claims`}`;
}
