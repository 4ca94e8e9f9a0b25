import { PARTY_SHAPES, type PartyShape, partyColour } from "./partyShape";

interface PartyMarkProps {
  readonly party: PartyShape;
  /** Withheld, and nothing else (visual rule 7). */
  readonly hollow?: boolean;
}

/** A party's colour and shape. The party's name always stands beside it, so it is hidden from assistive technology. */
export function PartyMark({ party, hollow = false }: PartyMarkProps) {
  const colour = partyColour(party);
  return (
    <svg className="sign-12" viewBox="-6.5 -6.5 13 13" aria-hidden="true" focusable="false">
      {hollow ? (
        <path d={PARTY_SHAPES[party]} transform="scale(0.86)" fill="none" stroke={colour} strokeWidth="1.75" />
      ) : (
        <path d={PARTY_SHAPES[party]} fill={colour} />
      )}
    </svg>
  );
}
