import { Fragment } from "react";
import type { LookAlike } from "../dossier/lookAlikes";
import type { Stretch } from "../dossier/oddSigns";
import css from "./lookAlikeList.module.css";

/** More names of one look are counted. */
const NAMES = 5;

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
  return (
    <>
      “
      <bdi>
        {stretches.map(({ text, odd }) => {
          from += text.length;
          if (odd === null) return <Fragment key={from}>{text}</Fragment>;
          return odd === "unseen" ? <mark key={from} data-unseen="" /> : <mark key={from}>{text}</mark>;
        })}
      </bdi>
      ”{odd.length > 0 && <> ({[...new Set(odd.map((stretch) => inWords(stretch, odd.length)))].join(", ")})</>}
    </>
  );
}

/** "Cyrillic capital Р", "Latin", "an unseen sign". */
function inWords({ text, odd }: Stretch, among: number): string {
  if (odd === "unseen") return "an unseen sign";
  if (among > 1 || !/^\p{L}$/u.test(text)) return odd === "digit" ? `the digit ${text}` : `${odd}`;
  const capital = text.toUpperCase();
  return capital === text.toLowerCase() ? `${odd}` : `${odd} ${capital === text ? "capital" : "small"} ${capital}`;
}
