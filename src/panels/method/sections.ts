/** The parts of the page in their order, as the table of contents has them; a part of a part is one level deeper. */
export const SECTIONS = [
  { id: "covered", title: "What is covered", level: 3 },
  { id: "coders", title: "Who coded", level: 3 },
  { id: "definitions", title: "Definitions", level: 3 },
  { id: "kinds", title: "Kinds", level: 4 },
  { id: "parties", title: "Parties", level: 4 },
  { id: "issues", title: "Issues", level: 4 },
  { id: "stances", title: "Stances", level: 4 },
  { id: "stages", title: "Stages", level: 4 },
  { id: "directions", title: "Directions", level: 4 },
  { id: "tracks", title: "Tracks", level: 4 },
  { id: "venueRoles", title: "Roles of a venue", level: 4 },
  { id: "linkTypes", title: "Links between codings", level: 4 },
  { id: "reliability", title: "How reliable the coding is", level: 3 },
  { id: "counting", title: "How counting works", level: 3 },
  { id: "dates", title: "How dates are read", level: 3 },
  { id: "titles", title: "How each title is made", level: 3 },
  { id: "policies", title: "The map and the texts", level: 3 },
] as const;

export type SectionId = (typeof SECTIONS)[number]["id"];
