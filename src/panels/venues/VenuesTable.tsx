import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { VenuePlace } from "../../engine/rows";
import { actorName } from "../codingWords";
import { mentionDate } from "../mentionDate";
import { meetingOf, namedBy } from "./claims";

/** The same rows as the map and the list: one for each mention. */
export function VenuesTable({ places, names }: { readonly places: readonly VenuePlace[]; readonly names: Names }) {
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
                <td>
                  <bdi>{namedBy(mention, names)}</bdi>
                </td>
                <td>
                  <bdi>{meetingOf(mention, names)}</bdi>
                </td>
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
