import { formatEdtf } from "../../dossier/edtfWords";
import type { Article, VenueMention } from "../../dossier/types";
import { PartyMark } from "../../ui/PartyMark";
import { actorName } from "../codingWords";
import { mentionDate } from "../mentionDate";
import { useDossier, useNames } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import { Chain } from "./Chain";
import css from "./evidence.module.css";
import { articleLabel } from "./wording";

/** Where the articles name the place: who, by way of whom, for whose meeting. */
export function VenueMentions({ ids }: { readonly ids: readonly string[] }) {
  const dossier = useDossier();
  const wanted = new Set(ids);
  const found = dossier.articles.flatMap((article) =>
    article.venues.filter(({ id }) => wanted.has(id)).map((mention) => ({ mention, article })),
  );
  return (
    <ul className={css.list} aria-label="Mentions of the venue">
      {found.map(({ mention, article }) => (
        <Mention key={mention.id} mention={mention} article={article} />
      ))}
    </ul>
  );
}

function Mention({ mention, article }: { readonly mention: VenueMention; readonly article: Article }) {
  const names = useNames();
  const { speaker, place, role, meeting, via, when } = mention;
  const source = speaker === null ? null : actorName(speaker, names);
  const who = meeting.who.map((id) => actorName(id, names)).join(", ");
  return (
    <li className={css.card} data-item="">
      <p className={css.who}>
        {speaker !== null && <PartyMark party={names.actors.get(speaker)?.party ?? "other"} />}{" "}
        <bdi>{source ?? "The article itself"}</bdi> names <bdi>{names.places.get(place)?.name ?? place}</bdi>
      </p>
      <p>
        {names.venueRoles.get(role)?.name ?? role}:{" "}
        {meeting.level === "leaders" ? "meeting of" : "meeting of advisers of"} {who}
        {when === null ? "" : `, ${mentionDate(mention)}`}
      </p>
      {onSharedScreen() ? (
        <p className={css.small}>
          {via.length > 0 && `via ${via.map((id) => actorName(id, names)).join(", ")} · `}
          <bdi>{article.outlet === null ? "article" : actorName(article.outlet, names)}</bdi>
          {`, ${formatEdtf(article.reported)}`}
        </p>
      ) : (
        <>
          <Chain source={source} via={via} article={article} names={names} />
          <p className={css.small}>
            Characters {mention.start}–{mention.end} of {articleLabel(article, names)}; the article itself is not kept
            here.
          </p>
        </>
      )}
    </li>
  );
}
