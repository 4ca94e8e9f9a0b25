import type { ComparedVenue } from "../../engine/comparison";
import type { Side } from "../../store/against";
import css from "./compare.module.css";
import type { ComparePartProps } from "./part";
import { venueWords } from "./words";

/** The venues that one side names and the other does not, and those that both name. */
export function VenueChanges(props: ComparePartProps) {
  const { comparison, inTime } = props;
  return (
    <section className={css.venues} aria-label="Venues that differ">
      <h3>Venues named</h3>
      {comparison.venues.length === 0 && <p className={css.none}>Neither side names a venue.</p>}
      <ul>
        {comparison.venues.map((venue) => (
          <li key={venue.place}>
            <button
              type="button"
              className="plain"
              title={`Filter by ${venue.name}`}
              aria-pressed={props.view.venue?.includes(venue.place) ?? false}
              onClick={() => props.onLabel("venue", venue.place)}
            >
              <bdi>{venue.name}</bdi>
            </button>
            <Mentions which="a" venue={venue} {...props} />
            <Mentions which="b" venue={venue} {...props} />
            <span className={css.change}>{venueWords(venue.change, inTime)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mentions({
  which,
  venue,
  view,
  shown,
  onPick,
}: ComparePartProps & { readonly which: Side; readonly venue: ComparedVenue }) {
  const n = venue[which]?.count ?? 0;
  const letter = which.toUpperCase();
  const pin = `venue:${venue.place}`;
  if (n === 0) return <span className={css.zero}>{letter} –</span>;
  return (
    <button
      type="button"
      className={css.counts}
      aria-label={`${letter}, ${venue.name}: ${n === 1 ? "1 mention" : `${n} mentions`}`}
      aria-pressed={shown === which && view.pin === pin}
      title="Show these mentions"
      onClick={() => onPick(which, pin)}
    >
      {letter} {n}
    </button>
  );
}
