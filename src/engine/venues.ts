import { VENUE_ROLES } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import { originOf } from "./columns";
import type { Ground } from "./ground";
import { PIN } from "./mask";
import { isNamedBy, type Mention, mentionsOf } from "./mentions";
import type { VenuePlace, VenueRow, VenueRows } from "./rows";

/** Places stand in the order of the whole dossier: most mentions first. Mentions stand in its own order. */
export function venueRows(ground: Ground, view: View): VenueRows {
  const { filter } = ground;
  const mentions = mentionsOf(ground);
  const pin = parsePin(view.pin ?? "");
  const pinned = pin?.kind === "venue" ? pin.id : null;
  const masks = mentions.masks(view, filter);
  const rows = mentions.all.flatMap((mention, at) =>
    (masks[at]! & ~(pinned === null ? 0 : PIN)) === 0 ? [rowOf(ground, mention, pinned)] : [],
  );
  const places = ground.once("places", () => orderOf(ground)).flatMap((place) => placeOf(place, rows));
  return { places, mentions: rows.length, total: mentions.all.length };
}

function placeOf(place: string, rows: readonly VenueRow[]): VenuePlace[] {
  const mentions = rows.filter((row) => row.place === place);
  const [first] = mentions;
  if (!first) return [];
  const { name, country, precision, at } = first;
  return [
    {
      place,
      name,
      country,
      precision,
      at,
      mentions,
      roles: VENUE_ROLES.filter((role) => mentions.some((mention) => mention.role === role)),
      origins: new Set(mentions.map(({ origin }) => origin)).size,
      lit: mentions.some(({ lit }) => lit),
    },
  ];
}

function rowOf({ names }: Ground, { mention, article }: Mention, pinned: string | null): VenueRow {
  const { id, place, role, meeting, speaker, via, when } = mention;
  const known = names.places.get(place);
  const { origin, assumed } = originOf(via, article);
  return {
    mention: id,
    place,
    name: known?.name ?? place,
    country: known?.country ?? "",
    precision: known?.precision ?? "country",
    at: known?.at ?? [0, 0],
    role,
    who: meeting.who,
    level: meeting.level,
    speaker,
    party: names.actors.get(speaker ?? "")?.party ?? null,
    via,
    article: article.id,
    when,
    origin,
    originAssumed: assumed,
    lit: pinned === null || isNamedBy(pinned, mention),
  };
}

function orderOf(ground: Ground): readonly string[] {
  const { dossier } = ground;
  const counts = new Map(dossier.places.map(({ id }) => [id, 0]));
  for (const { mention } of mentionsOf(ground).all) counts.set(mention.place, (counts.get(mention.place) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([place]) => place);
}
