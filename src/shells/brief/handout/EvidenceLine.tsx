import { basisName } from "../../../dossier/datingWords";
import { edtfOf } from "../../../dossier/edtf";
import { formatEdtf } from "../../../dossier/edtfWords";
import type { Names } from "../../../dossier/names";
import type { Article, Coding, VenueMention } from "../../../dossier/types";
import { actorName, issueWords, sourcesOf, stageWords, stanceWords } from "../../../panels/codingWords";
import { isToCome } from "../../../panels/mentionDate";
import { linkHere } from "../../../store/naming";
import { PartyMark } from "../../../ui/PartyMark";
import { StanceGlyph } from "../../../ui/StanceGlyph";
import css from "./handout.module.css";

interface CodingLineProps {
  readonly number: number;
  readonly coding: Coding;
  readonly article: Article;
  readonly names: Names;
}

/** One coding as the cells of a row: who said what when, in whose words, by way of whom. */
export function CodingLine({ number, coding, article, names }: CodingLineProps) {
  const { kind, stance, stage, window, quote } = coding;
  const sources = sourcesOf(coding);
  const issue = issueWords(coding, names);
  return (
    <>
      <Head number={number} id={coding.id} pin={`coding:${coding.id}`} />
      <td>
        <p className={css.who}>
          {sources.length === 0 && (kind === "event" ? "Nobody named" : "Somebody")}
          {sources.map((actor, at) => (
            <span key={actor}>
              {at > 0 && ", "}
              <Who actor={actor} names={names} />
            </span>
          ))}
        </p>
        <p>
          {kind === "event" ? "Happened: " : "Said: "}
          {saidWords(coding)}
        </p>
      </td>
      <td>
        <p className={css.stance}>
          {kind === "event" && "Reported as happened"}
          {kind === "event" && stance !== null && "; the article "}
          {stance !== null && (
            <>
              <StanceGlyph stance={stance} ignorance={coding.withholding === "ignorance"} tile size={14} />{" "}
              {stanceWords(coding, names)}
            </>
          )}
          {issue && `: ${issue}`}
          {stage && <span className={css.stage}> · Stage: {stageWords(stage, names)}</span>}
          {window !== null && <span className={css.stage}> · Expected by: {formatEdtf(window)}</span>}
        </p>
        <p>
          <bdi>{coding.paraphrase}</bdi>
          {quote !== null && (
            <>
              {" "}
              <q lang={article.language}>
                <bdi>{quote}</bdi>
              </q>
            </>
          )}
        </p>
      </td>
      <td>
        <Source via={coding.via} article={article} names={names} />
      </td>
    </>
  );
}

interface MentionLineProps {
  readonly number: number;
  readonly mention: VenueMention;
  readonly article: Article;
  readonly names: Names;
}

/** A place that an article names for a meeting, as the cells of a row. */
export function MentionLine({ number, mention, article, names }: MentionLineProps) {
  const { speaker, place, role, meeting, via, when } = mention;
  const guests = meeting.who.map((id) => actorName(id, names)).join(", ");
  return (
    <>
      <Head number={number} id={mention.id} pin={`venue:${mention.id}`} />
      <td>
        <p className={css.who}>{speaker === null ? "The article itself" : <Who actor={speaker} names={names} />}</p>
        <p>
          {isToCome(mention) ? "Said" : "Held"}: {when === null ? "date not known" : formatEdtf(when)}
        </p>
      </td>
      <td>
        <p className={css.stance}>
          Names <bdi>{names.places.get(place)?.name ?? place}</bdi> as a venue:{" "}
          {(names.venueRoles.get(role)?.name ?? role).toLowerCase()}
        </p>
        <p>
          For a meeting of {meeting.level === "advisers" && "advisers of "}
          {guests}
        </p>
      </td>
      <td>
        <Source via={via} article={article} names={names} />
      </td>
    </>
  );
}

function Head({ number, id, pin }: { readonly number: number; readonly id: string; readonly pin: string }) {
  return (
    <th scope="row">
      {number}
      <br />
      <a className={css.id} href={linkHere({ pin })}>
        {id}
      </a>
    </th>
  );
}

function Who({ actor, names }: { readonly actor: string; readonly names: Names }) {
  const party = names.actors.get(actor)?.party ?? "other";
  return (
    <>
      <PartyMark party={party} /> <bdi>{actorName(actor, names)}</bdi>{" "}
      <span className={css.party}>({names.parties.get(party)?.name ?? party})</span>
    </>
  );
}

/** The date and, where it is not plainly stated, how it is known. */
function saidWords({ said, dating }: Coding): string {
  if (said === null) return "date not known";
  const sure = dating?.basis === "explicit" && !edtfOf(said).uncertain;
  const basis = dating ? basisName(dating) : "nothing said of how it is known";
  return sure ? formatEdtf(said) : `${formatEdtf(said)}, ${basis}`;
}

interface SourceProps {
  readonly via: readonly string[];
  readonly article: Article;
  readonly names: Names;
}

function Source({ via, article, names }: SourceProps) {
  const { outlet, title, reported } = article;
  return (
    <>
      {via.length > 0 && <p>By way of {via.map((id) => actorName(id, names)).join(" → ")}</p>}
      <p>
        {outlet !== null && (
          <>
            <bdi>{names.actors.get(outlet)?.name ?? outlet}</bdi>,{" "}
          </>
        )}
        “<bdi>{title}</bdi>”, {formatEdtf(reported)}
      </p>
    </>
  );
}
