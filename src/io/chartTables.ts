/** The rows that each chart draws, as tables: the same rows as its table twin, with ids beside the names. */
import { isoDay } from "../dossier/days";
import { type Names, namesOf } from "../dossier/names";
import type { Dossier } from "../dossier/types";
import { RUNGS, STANCES } from "../dossier/types";
import type { MatrixCell, MatrixRows, StageRows, VenueRows } from "../engine/rows";
import type { Table } from "./csv";

/** One row a cell that has something in it, in the order of the matrix. What has no row is not mentioned. */
export function matrixTable({ rows, columns, cells }: MatrixRows, dossier: Dossier): Table {
  const names = namesOf(dossier);
  const byRow = new Map<string, MatrixCell[]>(rows.map(({ id }) => [id, []]));
  for (const cell of cells) byRow.get(cell.row)?.push(cell);
  const column = new Map(columns.map(({ issue }, at) => [issue, at]));
  return {
    columns: [
      "row",
      "row_name",
      "party",
      "party_name",
      "issue",
      "issue_name",
      ...STANCES,
      "claims_ignorance",
      "no_stance",
      "hedged",
      "contested",
      "total",
      "row_total",
      "issue_total",
    ],
    rows: rows.flatMap((row) =>
      byRow
        .get(row.id)!
        .filter((cell) => column.has(cell.issue))
        .sort((a, b) => column.get(a.issue)! - column.get(b.issue)!)
        .map((cell) => {
          const { issue, name, total } = columns[column.get(cell.issue)!]!;
          return [
            row.id,
            row.name,
            row.party,
            names.parties.get(row.party ?? "")?.name ?? null,
            issue,
            name,
            ...STANCES.map((stance) => cell.stances[stance]),
            cell.ignorance,
            cell.neutral,
            cell.hedged,
            cell.contested ? "yes" : "no",
            cell.total,
            row.total,
            total,
          ];
        }),
    ),
  };
}

/** One row a mark. Claims without a date on the axis have no mark and so no row. */
export function stagesTable(marks: NonNullable<StageRows["marks"]>, dossier: Dossier): Table {
  const names = namesOf(dossier);
  return {
    columns: [
      "coding",
      "first_day",
      "last_day",
      "uncertain",
      "approximate",
      "in_retrospect",
      "speaker",
      "speaker_name",
      "party",
      "kind",
      "stance",
      "rung",
      "stage",
      "stage_name",
      "direction",
      "track",
      "article",
      "article_title",
    ],
    rows: marks.map((mark) => [
      mark.coding,
      isoDay(mark.date.start),
      isoDay(mark.date.end),
      yes(mark.uncertain),
      yes(mark.approximate),
      yes(mark.retrospect),
      mark.speaker,
      nameOf(mark.speaker, names),
      mark.party,
      mark.kind,
      mark.stance,
      mark.rung,
      RUNGS[mark.rung] ?? null,
      names.stages.get(RUNGS[mark.rung] ?? "")?.name ?? null,
      mark.direction,
      mark.track,
      mark.article,
      names.articles.get(mark.article)?.title ?? null,
    ]),
  };
}

/** One row a mention, by place as the map's list has them; one a place where there are too many mentions to be told. */
export function placesTable({ places, mentions }: VenueRows, dossier: Dossier): Table {
  const names = namesOf(dossier);
  const told = places.reduce((sum, place) => sum + place.mentions.length, 0);
  return {
    columns: [
      "place",
      "place_name",
      "country",
      "precision",
      "longitude",
      "latitude",
      "mentions",
      "origins",
      "mention",
      "role",
      "who",
      "level",
      "speaker",
      "speaker_name",
      "party",
      "via",
      "when",
      "origin",
      "origin_assumed",
      "article",
      "article_title",
    ],
    rows: places.flatMap((place) => {
      const own = [place.place, place.name, place.country, place.precision, ...place.at, place.count, place.origins];
      if (told < mentions) return [[...own, ...Array<null>(13).fill(null)]];
      return place.mentions.map((row) => [
        ...own,
        row.mention,
        row.role,
        row.who.join(" "),
        row.level,
        row.speaker,
        nameOf(row.speaker, names),
        row.party,
        row.via.join(" ") || null,
        row.when,
        row.origin,
        yes(row.originAssumed),
        row.article,
        names.articles.get(row.article)?.title ?? null,
      ]);
    }),
  };
}

function yes(is: boolean): string {
  return is ? "yes" : "no";
}

function nameOf(actor: string | null, names: Names): string | null {
  return names.actors.get(actor ?? "")?.name ?? null;
}
