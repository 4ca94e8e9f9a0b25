import { memo } from "react";
import { formatEdtf } from "../../dossier/edtfWords";
import { count, figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { VenuePlace } from "../../engine/rows";
import { Bounded } from "../Bounded";
import { Fitting } from "../Fitting";
import { mentionDate } from "../mentionDate";
import { claimsOf, meetingOf, namedBy, reportsOf } from "./claims";
import { ROLES, roleLetters } from "./pin";
import { VenueSign } from "./VenueSign";
import css from "./venues.module.css";

/** What a click or the pointer on a venue does: the same on the map and in the list. */
export interface VenueActions {
  /** Of a place, or of one mention. */
  readonly onPin: (id: string) => void;
  readonly onFilter: (place: string) => void;
  /** Null when the pointer leaves. */
  readonly onPoint: (place: string | null) => void;
}

interface VenueListProps extends VenueActions {
  readonly places: readonly VenuePlace[];
  readonly names: Names;
  /** The place or mention that is pinned. */
  readonly pinned: string | null;
  /** Places that are pointed at, here or elsewhere. */
  readonly pointed: readonly string[];
  /** Places that the View already filters by. */
  readonly filtered: readonly string[];
}

interface VenueProps extends VenueActions {
  readonly place: VenuePlace;
  readonly names: Names;
  /** What is pinned of it: the place itself, or a mention. */
  readonly pinned: string | null;
  readonly pointed: boolean;
  readonly filtered: boolean;
}

/** The venues in words: everything that the map shows, and who says so; on a shared screen as many as have room. */
export function VenueList({ places: all, pinned, pointed, filtered, ...rest }: VenueListProps) {
  const list = (places: readonly VenuePlace[]) => (
    <Fitting
      items={places}
      id={places.map(({ place }) => place).join(" ")}
      lit={({ lit }) => lit}
      rest={(shown) => (shown < all.length ? `${figure(shown)} of ${figure(all.length)} places in words` : null)}
    >
      {(fitting) => (
        <ul className={css.list} aria-label="Venues">
          {fitting.map((place) => (
            <Venue
              {...rest}
              key={place.place}
              place={place}
              pinned={holds(place, pinned) ? pinned : null}
              pointed={pointed.includes(place.place)}
              filtered={filtered.includes(place.place)}
            />
          ))}
        </ul>
      )}
    </Fitting>
  );
  if (all.length <= PAGE) return list(all);
  return (
    <div className={css.paged}>
      <Bounded items={all} noun="places" most={PAGE}>
        {list}
      </Bounded>
    </div>
  );
}

/** So many places are in words at a time. */
const PAGE = 50;

const Venue = memo(function Venue(props: VenueProps) {
  const { place, names, pinned, pointed, filtered, onPin, onFilter, onPoint } = props;
  const roles = ROLES.filter((role) => place.roles.includes(role)).map((role) =>
    (names.venueRoles.get(role)?.name ?? role).toLowerCase(),
  );
  return (
    <li
      className={css.venue}
      data-item=""
      data-dim={!place.lit || undefined}
      data-pointed={pointed || undefined}
      data-pinned={pinned !== null || undefined}
      onPointerEnter={() => onPoint(place.place)}
      onPointerLeave={() => onPoint(null)}
    >
      <p className={css.head}>
        <VenueSign precision={place.precision} letters={roleLetters(place.roles)} />
        <button
          type="button"
          className={`plain ${css.name}`}
          aria-pressed={filtered}
          aria-label={`Filter by ${place.name}`}
          title={`Show only what is said of ${place.name}`}
          onClick={() => onFilter(place.place)}
        >
          <bdi>{place.name}</bdi>
        </button>{" "}
        <span>{roles.join(", ")}</span>
      </p>
      <button
        type="button"
        className={`plain ${css.claims}`}
        aria-pressed={pinned === place.place}
        title="Show the evidence"
        onFocus={() => onPoint(place.place)}
        onBlur={() => onPoint(null)}
        onClick={() => onPin(place.place)}
      >
        <span className="hidden-text">{place.name}:</span>{" "}
        {claimsOf(place).map(({ mention }) => (
          <span key={mention.mention} className={css.claim}>
            {namedBy(mention, names)}: {meetingOf(mention, names)}, {`${mentionDate(mention)} `}
          </span>
        ))}
        <span className={css.reports}>
          {reportsOf(place, names)}
          {place.precision === "country" && ". Country only: no city named"}
        </span>
      </button>
      {place.count > 1 && <Mentions place={place} names={names} pinned={pinned} onPin={onPin} />}
    </li>
  );
}, isSame);

/** The engine answers with new objects every time. */
function isSame({ place: a, ...before }: VenueProps, { place: b, ...after }: VenueProps): boolean {
  const rest = Object.keys(before) as (keyof typeof before)[];
  return rest.every((key) => before[key] === after[key]) && JSON.stringify(a) === JSON.stringify(b);
}

/** Where several mentions name the place: each by itself. */
function Mentions({ place, names, pinned, onPin }: Pick<VenueProps, "place" | "names" | "pinned" | "onPin">) {
  return (
    <ul className={css.mentions} aria-label={`Mentions of ${place.name}`}>
      {place.mentions.map((mention, at) => {
        const article = names.articles.get(mention.article);
        return (
          <li key={mention.mention}>
            <button
              type="button"
              className="plain"
              aria-pressed={pinned === mention.mention}
              data-dim={!mention.lit || undefined}
              title={article && `${article.title}, ${formatEdtf(article.reported)}`}
              onClick={() => onPin(mention.mention)}
            >
              <span className={at > 0 ? "hidden-text" : undefined}>Report</span>
              {` ${at + 1}`}
              <span className="hidden-text">
                : {article ? formatEdtf(article.reported) : mention.article}, {namedBy(mention, names)}
              </span>
            </button>
          </li>
        );
      })}
      {place.mentions.length < place.count && (
        <li className={css.reports}>and {count(place.count - place.mentions.length, "more mention")}</li>
      )}
    </ul>
  );
}

/** Whether a pinned id is the place's own or that of one of its mentions. */
export function holds({ place, mentions }: VenuePlace, pinned: string | null): boolean {
  return pinned === place || mentions.some(({ mention }) => mention === pinned);
}
