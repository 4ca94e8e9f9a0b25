import { VENUE_ROLES } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import { originOf } from "./columns";
import type { Ground } from "./ground";
import { PIN } from "./mask";
import { isNamedBy, type Mention, mentionsOf } from "./mentions";
import type { VenuePlace, VenueRow, VenueRows } from "./rows";

/** With more mentions in view than these, only the first few of each place are told one by one. */
export const MOST_MENTIONS = 1000;
const FIRST = 3;

/** Places stand in the order of the whole dossier: most mentions first. Mentions stand in its own order. */
export function venueRows(ground: Ground, view: View): VenueRows {
  const { all, masks } = atView(ground, view);
  const pin = parsePin(view.pin ?? "");
  const pinned = pin?.kind === "venue" ? pin.id : null;
  const ignore = pinned === null ? 0 : PIN;
  let size = 0;
  for (let at = 0; at < masks.length; at++) size += (masks[at]! & ~ignore) === 0 ? 1 : 0;
  const index = indexOf(ground, all);
  const most = size > MOST_MENTIONS ? FIRST : size;
  // By origin: the place that was last counted for it, and whether it was counted at all.
  const seen = new Int32Array(index.origins).fill(-1);
  let origins = 0;
  const places = index.places.flatMap(({ place, mentions }, number): VenuePlace[] => {
    const shown: number[] = [];
    let [count, own, roles, lit] = [0, 0, 0, false];
    for (const at of mentions) {
      if ((masks[at]! & ~ignore) !== 0) continue;
      if (count++ < most) shown.push(at);
      const origin = index.origin[at]!;
      if (seen[origin] === -1) origins++;
      if (seen[origin] !== number) own++;
      seen[origin] = number;
      roles |= 1 << VENUE_ROLES.indexOf(all[at]!.mention.role);
      lit ||= pinned === null || isNamedBy(pinned, all[at]!.mention);
    }
    if (count === 0) return [];
    return [
      {
        place,
        ...placed(ground, place),
        count,
        mentions: shown.map((at) => rowOf(ground, all[at]!, pinned)),
        roles: VENUE_ROLES.filter((_, role) => roles & (1 << role)),
        origins: own,
        lit,
      },
    ];
  });
  return { places, mentions: size, total: all.length, origins };
}

function atView(ground: Ground, view: View) {
  const mentions = mentionsOf(ground);
  return { all: mentions.all, masks: mentions.masks(view, ground.filter) };
}

interface Index {
  /** Most mentions in the dossier first, each with its mentions by their place among all. */
  readonly places: readonly { readonly place: string; readonly mentions: readonly number[] }[];
  /** By mention: a number for its origin; and how many there are. */
  readonly origin: Int32Array;
  readonly origins: number;
}

function indexOf(ground: Ground, all: readonly Mention[]): Index {
  return ground.once("places", () => {
    const byPlace = new Map<string, number[]>(ground.dossier.places.map(({ id }) => [id, []]));
    const origins = new Map<string, number>();
    const origin = new Int32Array(all.length);
    all.forEach(({ mention, article }, at) => {
      const known = byPlace.get(mention.place);
      if (known) known.push(at);
      else byPlace.set(mention.place, [at]);
      const id = originOf(mention.via, article).origin;
      origin[at] = origins.get(id) ?? origins.set(id, origins.size).size - 1;
    });
    const places = [...byPlace].map(([place, mentions]) => ({ place, mentions }));
    return {
      places: places.sort((a, b) => b.mentions.length - a.mentions.length),
      origin,
      origins: origins.size,
    };
  });
}

function placed({ names }: Ground, place: string): Pick<VenuePlace, "name" | "country" | "precision" | "at"> {
  const known = names.places.get(place);
  return {
    name: known?.name ?? place,
    country: known?.country ?? "",
    precision: known?.precision ?? "country",
    at: known?.at ?? [0, 0],
  };
}

function rowOf(ground: Ground, { mention, article }: Mention, pinned: string | null): VenueRow {
  const { id, place, role, meeting, speaker, via, when } = mention;
  const { origin, assumed } = originOf(via, article);
  return {
    mention: id,
    place,
    ...placed(ground, place),
    role,
    who: meeting.who,
    level: meeting.level,
    speaker,
    party: ground.names.actors.get(speaker ?? "")?.party ?? null,
    via,
    article: article.id,
    when,
    origin,
    originAssumed: assumed,
    lit: pinned === null || isNamedBy(pinned, mention),
  };
}
