import { figure } from "../../dossier/figures";
import { capitalised } from "../../engine/findings/words";
import { UNIT_DEFINITIONS } from "../definitions";
import type { Facts } from "./facts";
import css from "./method.module.css";
import { basesOf, DATES, hopsOf } from "./ownTerms";
import { Section } from "./Section";
import { Filterable, Listed } from "./Terms";

/** Codings, utterances and origins; and how far an article stands from the speaker. */
export function Counting(facts: Facts) {
  const { units, view, onCount, names } = facts;
  return (
    <Section id="counting">
      <p>
        Every number on screen counts codings, unless another unit is chosen here or in the bar above the panels.
        Evidence, coverage and the counts on this page are always in codings. Where nobody is named for the stretch
        itself, its origin is assumed and marked so.
      </p>
      <table className={css.terms}>
        <caption>A click on a unit counts in it, on the whole page.</caption>
        <thead>
          <tr>
            <th scope="col">Unit</th>
            <th scope="col">Definition</th>
            <th scope="col">In view</th>
            <th scope="col">In all</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, shown, all }) => (
            <tr key={unit}>
              <th scope="row">
                <button
                  type="button"
                  className="plain"
                  aria-pressed={(view.count ?? "codings") === unit}
                  title={`Count ${unit}`}
                  onClick={() => onCount(unit)}
                >
                  {capitalised(unit)}
                </button>
              </th>
              <td>{UNIT_DEFINITIONS[unit]}</td>
              <td>{figure(shown)}</td>
              <td>{figure(all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Every outlet that an article names between the speaker and itself is a hop, innermost first. A spokesperson is
        no hop but the speaker. Only what the article says counts: first hand means that it names nobody, not that its
        reporter was there.
      </p>
      <Filterable {...facts} terms={hopsOf(names)} vocabulary="hops" facet="hops" />
    </Section>
  );
}

/** The three dates, how they are written and read, and how the coder came by them. */
export function Dates(facts: Facts) {
  return (
    <Section id="dates">
      <p>
        There are three dates: when something was said or happened, when the article was published, and for a forecast
        the time by which it says that the thing will happen. Each is kept as exactly as the text supports and no more,
        in EDTF (ISO 8601-2). A coding is in a date window if any day that its date may mean lies in it.
      </p>
      <Listed {...facts} terms={DATES} vocabulary="dates" name="How the date of a statement is written" />
      <Listed {...facts} terms={basesOf()} vocabulary="bases" name="How the coder came by it" />
    </Section>
  );
}
