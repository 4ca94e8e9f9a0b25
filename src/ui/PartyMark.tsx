import { markSize } from "./markSize";
import { PARTY_SHAPES, type PartyShape, partyColour } from "./partyShape";

interface PartyMarkProps {
  readonly party: PartyShape;
  /** Withheld, and nothing else (visual rule 7). */
  readonly hollow?: boolean;
  /** Side of the square it is drawn in, in CSS pixels at a text scale of 1. */
  readonly size?: number;
}

/** A party's colour and shape. The party's name always stands beside it, so it is hidden from assistive technology. */
export function PartyMark({ party, hollow = false, size = 12 }: PartyMarkProps) {
  const colour = partyColour(party);
  return (
    <svg style={markSize(size)} viewBox="-6.5 -6.5 13 13" aria-hidden="true" focusable="false">
      {hollow ? (
        <path d={PARTY_SHAPES[party]} transform="scale(0.86)" fill="none" stroke={colour} strokeWidth="1.75" />
      ) : (
        <path d={PARTY_SHAPES[party]} fill={colour} />
      )}
    </svg>
  );
}
