import type { Codebook, Term } from "../../dossier/types";
import css from "./method.module.css";

/** Schemes by their names on screen. */
const SCHEMES: Readonly<Record<string, string>> = { "pa-x": "PA-X", plover: "PLOVER", cameo: "CAMEO" };

/** The same terms in other schemes, and a word on those that have none. */
export function Crosswalk({ codebook }: { readonly codebook: Codebook }) {
  const vocabularies = Object.values(codebook).filter((one): one is readonly Term[] => Array.isArray(one));
  const terms = vocabularies.flat().filter(({ crosswalk }) => Object.keys(crosswalk).length > 0);
  const schemes = [...new Set(terms.flatMap(({ crosswalk }) => Object.keys(crosswalk)))];
  if (schemes.length === 0) return <p>No term of this codebook is told in the words of another scheme.</p>;
  const known = Object.keys(SCHEMES).filter((scheme) => schemes.includes(scheme));
  const columns = [...known, ...schemes.filter((scheme) => !known.includes(scheme))];
  return (
    <>
      <table>
        <caption>The same in other schemes, for readers who know them. Terms that are not here have none.</caption>
        <thead>
          <tr>
            <th scope="col">Term</th>
            {columns.map((scheme) => (
              <th key={scheme} scope="col">
                {SCHEMES[scheme] ?? scheme}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {terms.map(({ id, name, crosswalk }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {columns.map((scheme) => (
                <td key={scheme}>{crosswalk[scheme] ?? <span className={css.none}>none</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        A code of one scheme is not the same as a stage: CAMEO and PLOVER code events, a stage is what a source claims.
        No score, such as Goldstein's, is taken over.
      </p>
    </>
  );
}
