import { Fragment } from "react";
import type { LookAlike } from "../dossier/lookAlikes";

/** Names of actors that may be taken for another, one warning a line. */
export function LookAlikeList({ told, most }: { readonly told: readonly LookAlike[]; readonly most: number }) {
  return (
    <ul>
      {told.slice(0, most).map(({ names, why }) => (
        <li key={`${names.join(" ")} ${why}`}>
          {names.map((name, at) => (
            <Fragment key={name}>
              {at > 0 && " and "}“<bdi>{name}</bdi>”
            </Fragment>
          ))}{" "}
          {why}
        </li>
      ))}
      {told.length > most && <li>and {told.length - most} more</li>}
    </ul>
  );
}
