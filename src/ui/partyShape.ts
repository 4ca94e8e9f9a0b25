/** The shape of each party, doubling its colour: the path fills a box from -6 to 6, all of about the same weight to the eye. */
export const PARTY_SHAPES = {
  us: "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z",
  ru: "M-4.5-4.5H4.5V4.5H-4.5Z",
  ua: "M0-5.5L5.75 4.75H-5.75Z",
  europe: "M0-6L6 0L0 6L-6 0Z",
  other: "M-1.75-5.25H1.75V-1.75H5.25V1.75H1.75V5.25H-1.75V1.75H-5.25V-1.75H-1.75Z",
  press: "M-5-1.5H5V1.5H-5Z",
  unnamed: "M-5-1.5H-2V1.5H-5ZM2-1.5H5V1.5H2Z",
} as const;

export type PartyShape = keyof typeof PARTY_SHAPES;

/** The colour of a party in the present theme, as a CSS value. */
export function partyColour(party: PartyShape): string {
  return `var(--party-${party})`;
}
