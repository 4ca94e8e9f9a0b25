import { formatEdtf } from "../../dossier/edtfWords";
import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Party } from "../../dossier/types";
import type { Located } from "../../engine/columns";
import type { CountUnit, Facet } from "../../store/view";
import { PartyMark } from "../../ui/PartyMark";
import { useNames } from "../RowsContext";
import { Marked } from "./Marked";
import css from "./search.module.css";
import type { Suggestion } from "./suggest";

const UNITS: Readonly<Record<CountUnit, string>> = {
  codings: "Codings",
  utterances: "Utterances",
  origins: "Origins",
};

const STATES = { included: "in force: takes it away", excluded: "left out: brings it back" } as const;

/** What one suggestion says: what it is called, and how much choosing it leaves. */
export function SuggestionLine({ suggestion, unit }: { readonly suggestion: Suggestion; readonly unit: CountUnit }) {
  const names = useNames();
  switch (suggestion.kind) {
    case "words":
      return (
        <>
          <span className={css.text}>
            {UNITS[unit]} with the words{" "}
            <b>
              “<bdi>{suggestion.q}</bdi>”
            </b>
          </span>{" "}
          <span className={css.count}>{figure(suggestion.count)}</span>
        </>
      );
    case "value": {
      const { row, facet, also, words } = suggestion;
      const party = partyOf(facet, row.value, names);
      return (
        <>
          {party && <PartyMark party={party} />}
          <span className={css.text}>
            <Marked text={row.name} words={words} />{" "}
            {also !== null && (
              <span className={css.aside}>
                (<Marked text={also} words={words} />)
              </span>
            )}
            {row.state !== null && <span className={css.aside}>{STATES[row.state]}</span>}
          </span>{" "}
          <span className={css.count}>{figure(row.count)}</span>
        </>
      );
    }
    case "coding":
      return (
        <span className={css.text}>
          <Marked text={suggestion.located.coding.paraphrase} words={suggestion.words} />{" "}
          <span className={css.aside}>
            <Marked text={sourceOf(suggestion.located, names)} words={suggestion.words} />, {dateOf(suggestion.located)}
          </span>
        </span>
      );
  }
}

function partyOf(facet: Facet, value: string, names: Names): Party | null {
  if (facet === "party") return (names.parties.has(value) ? value : null) as Party | null;
  return facet === "speaker" ? (names.actors.get(value)?.party ?? null) : null;
}

/** The speaker; of an event those who did it. */
function sourceOf({ coding }: Located, names: Names): string {
  const sources = coding.kind === "event" ? coding.actors : [coding.speaker];
  const known = sources.flatMap((id) => (id === null ? [] : [names.actors.get(id)?.short ?? id]));
  return known.join(", ") || (coding.kind === "event" ? "reported as happened" : "somebody");
}

function dateOf({ coding, article }: Located): string {
  return coding.said === null ? `reported ${formatEdtf(article.reported)}` : formatEdtf(coding.said);
}
