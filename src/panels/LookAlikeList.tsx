import { Fragment } from "react";
import type { LookAlike } from "../dossier/lookAlikes";
import type { Stretch } from "../dossier/oddSigns";
import css from "./lookAlikeList.module.css";

/** More names of one look are counted. */
const NAMES = 5;
/** Of a name with several kinds of signs that give it away, these are told. */
const SIGNS = 3;

/** Names of actors that may be taken for another, one warning a line, with what gives each away. */
export function LookAlikeList({ told, most }: { readonly told: readonly LookAlike[]; readonly most: number }) {
  return (
    <ul className={css.list}>
      {told.slice(0, most).map(({ names, shown, why }) => (
        <li key={`${names.join(" ")} ${why}`}>
          {shown.slice(0, NAMES).map((stretches, at) => (
            <Fragment key={names[at]}>
              {at > 0 && " and "}
              <Name stretches={stretches} />
            </Fragment>
          ))}
          {names.length > NAMES && ` and ${names.length - NAMES} more`} {why}
        </li>
      ))}
      {told.length > most && <li>and {told.length - most} more</li>}
    </ul>
  );
}

function Name({ stretches }: { readonly stretches: readonly Stretch[] }) {
  let from = 0;
  const odd = stretches.filter((stretch) => stretch.odd !== null);
  const alike = odd.every((stretch) => stretch.odd === odd[0]?.odd);
  const said = odd.length > 1 && alike ? [natureOf(odd[0]!)] : odd.slice(0, SIGNS).map(inWords);
  return (
    <>
      “
      <bdi>
        {stretches.map(({ text, odd: nature }) => {
          from += text.length;
          if (nature === null) return <Fragment key={from}>{text}</Fragment>;
          return nature === "unseen" ? <mark key={from} data-unseen="" /> : <mark key={from}>{text}</mark>;
        })}
      </bdi>
      ”
      {odd.length > 0 && (
        <>
          {" "}
          (<bdi>{said.join(", ")}</bdi>)
        </>
      )}
    </>
  );
}

/** "Cyrillic capital Р", "Latin rn". */
function inWords(stretch: Stretch): string {
  const { text, odd } = stretch;
  const capital = text.toUpperCase();
  if (odd === "unseen" || [...text].length > 2) return natureOf(stretch);
  if (!/^\p{L}$/u.test(text) || capital === text.toLowerCase()) return `${natureOf(stretch)} ${text}`;
  return `${odd} ${capital === text ? "capital" : "small"} ${capital}`;
}

/** "Cyrillic", "the digit". */
function natureOf({ odd }: Stretch): string {
  if (odd === "unseen") return "an unseen sign";
  return odd === "digit" || odd === "sign" ? `the ${odd}` : `${odd}`;
}
