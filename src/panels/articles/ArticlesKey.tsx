import type { Names } from "../../dossier/names";
import type { Party } from "../../dossier/types";
import { PartyMark } from "../../ui/PartyMark";
import { onSharedScreen } from "../sharedScreen";
import css from "./articles.module.css";

/** The key in one line: the parties that speak in the articles, and the signs of the track. */
export function ArticlesKey({ parties, names }: { readonly parties: readonly Party[]; readonly names: Names }) {
  return (
    <span className={css.key}>
      {parties.map((party) => (
        <span key={party}>
          <PartyMark party={party} /> {names.parties.get(party)?.name ?? party}
        </span>
      ))}
      <span>
        <PartyMark party="other" hollow /> hollow: withheld
      </span>
      <span>
        <i className={css.swatch} data-of="coded" /> coded
      </span>
      {!onSharedScreen() && (
        <>
          <span>
            <i className={css.swatch} data-of="boilerplate" /> boilerplate
          </span>
          <span>
            <svg className="sign-12" viewBox="-6 -6 12 12" aria-hidden="true">
              <path className={css.anomaly} d="M-4 -3h8l-4 7z" />
            </svg>{" "}
            fault of the source
          </span>
        </>
      )}
    </span>
  );
}
