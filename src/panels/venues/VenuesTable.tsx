import { formatEdtf } from "../../dossier/edtfWords";
import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { VenuePlace } from "../../engine/rows";
import { Bounded } from "../Bounded";
import { actorName } from "../codingWords";
import { mentionDate } from "../mentionDate";
import { meetingOf, namedBy } from "./claims";

interface VenuesTableProps {
  readonly places: readonly VenuePlace[];
  /** Whether the places have all their mentions. */
  readonly told: boolean;
  readonly names: Names;
}

/** So many places are drawn at a time. */
const PAGE = 200;

/** The same rows as the map and the list: one for each mention, or for each place where they are too many. */
export function VenuesTable({ places, told, names }: VenuesTableProps) {
  if (!told)
    return (
      <Bounded items={places} noun="places" most={PAGE}>
        {(shown) => <PlacesTable places={shown} names={names} />}
      </Bounded>
    );
  return (
    <table>
      <caption>Venues named in the articles, one row for each mention</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Known to</th>
          <th scope="col">Role</th>
          <th scope="col">Named by</th>
          <th scope="col">Meeting</th>
          <th scope="col">When</th>
          <th scope="col">Article</th>
          <th scope="col">Origin</th>
        </tr>
      </thead>
      <tbody>
        {places.flatMap((place) =>
          place.mentions.map((mention) => {
            const article = names.articles.get(mention.article);
            const origin = names.articles.get(mention.origin)?.title ?? actorName(mention.origin, names);
            return (
              <tr key={mention.mention}>
                <th scope="row">
                  <bdi>{place.name}</bdi>
                </th>
                <td>{place.precision}</td>
                <td>{names.venueRoles.get(mention.role)?.name ?? mention.role}</td>
                <td>{namedBy(mention, names)}</td>
                <td>{meetingOf(mention, names)}</td>
                <td>{mentionDate(mention)}</td>
                <td>{article ? `${article.title} (${formatEdtf(article.reported)})` : mention.article}</td>
                <td>
                  {origin}
                  {mention.originAssumed && " (assumed)"}
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}

function PlacesTable({ places, names }: Pick<VenuesTableProps, "places" | "names">) {
  return (
    <table>
      <caption>Venues named in the articles, one row for each place</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Known to</th>
          <th scope="col">Roles</th>
          <th scope="col">Mentions</th>
          <th scope="col">Origins</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ place, name, precision, roles, count, origins }) => (
          <tr key={place}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{precision}</td>
            <td>{roles.map((role) => names.venueRoles.get(role)?.name ?? role).join(", ")}</td>
            <td>{figure(count)}</td>
            <td>{figure(origins)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
