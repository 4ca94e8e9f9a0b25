import { memo } from "react";
import type { Names } from "../../dossier/names";
import { PARTIES, type Party } from "../../dossier/types";
import type { StageMark } from "../../engine/rows";
import { PartyMark } from "../../ui/PartyMark";
import { isLoose } from "./groups";
import { Glyph } from "./Mark";
import css from "./stages.module.css";

/** What there is to explain. */
interface Signs {
  readonly parties: ReadonlySet<Party>;
  readonly shows: {
    readonly withheld: boolean;
    readonly events: boolean;
    readonly loose: boolean;
    readonly backward: boolean;
  };
}

interface KeyProps extends Signs {
  readonly names: Names;
}

/** Of all the marks of a dossier, so that a filter does not change the key. */
export function signsOf(marks: readonly StageMark[]): Signs {
  return {
    parties: new Set(marks.map(({ party }) => party ?? "unnamed")),
    shows: {
      withheld: marks.some(({ stance }) => stance === "withholds"),
      events: marks.some(({ kind }) => kind === "event"),
      loose: marks.some(isLoose),
      backward: marks.some(({ direction }) => direction === "backward"),
    },
  };
}

/** What shapes and signs mean, glyph beside word. */
export const Key = memo(function Key({ parties, names, shows }: KeyProps) {
  return (
    <ul className={css.key} aria-label="Key">
      {PARTIES.filter((party) => parties.has(party)).map((party) => (
        <li key={party}>
          <PartyMark party={party} />
          {names.parties.get(party)?.name ?? party}
        </li>
      ))}
      {shows.withheld && (
        <li>
          <PartyMark party="us" hollow />
          withheld
        </li>
      )}
      <li>
        <Sample>
          <Glyph party="us" hollow={false} event={false} direction="forward" radius={4} />
        </Sample>
        forward
      </li>
      {shows.backward && (
        <li>
          <Sample>
            <Glyph party="us" hollow={false} event={false} direction="backward" radius={4} />
          </Sample>
          backward
        </li>
      )}
      {shows.events && (
        <li>
          <Sample>
            <Glyph party="us" hollow={false} event direction="holding" radius={4} />
          </Sample>
          event
        </li>
      )}
      {shows.loose && (
        <li>
          <svg width={20} height={12} viewBox="0 -6 20 12" aria-hidden="true" focusable="false">
            <path className={css.bar} d="M1 4H19M1 2v4M19 2v4M10 0V4" />
          </svg>
          days a date may mean
        </li>
      )}
      <li>
        <svg width={20} height={12} viewBox="0 -6 20 12" aria-hidden="true" focusable="false">
          <path className={css.covered} d="M0-5H20V5H0Z" />
          <path className={css.articleBox} d="M10-4H18V4H10Z" />
        </svg>
        article, days covered
      </li>
    </ul>
  );
});

function Sample({ children }: { readonly children: React.ReactNode }) {
  return (
    <svg className={css.tall} width={12} height={16} viewBox="-6 -8.5 12 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
