/** What every page of a scene says of its picture: filters, count, as of when, from what, and where to find it again. */
import { formatDay } from "../../../dossier/days";
import { formatEdtf } from "../../../dossier/edtfWords";
import { figure } from "../../../dossier/figures";
import type { Names } from "../../../dossier/names";
import type { Briefing, Dossier, Scene } from "../../../dossier/types";
import type { Engine } from "../../../engine/engine";
import { sourceRows } from "../../../engine/evidence";
import type { SourceRows } from "../../../engine/rows";
import { dossierOfLink } from "../../../store/naming";
import { encodeLink, type LinkKey } from "../../../store/url";
import type { View } from "../../../store/view";
import { filtersInWords } from "../../inWords";
import { viewOf } from "../show";
import { panelIdsOf } from "./panelIds";

export interface Caption {
  readonly filters: string;
  /** "47 of 128 codings". */
  readonly count: string;
  readonly asOf: string;
  readonly sources: string;
  /** The address of the scene or, where that page has no such briefing, of its View in explore; null where no page is known. */
  readonly link: string | null;
}

/** `briefing` is null where the page of that address has it not. */
export function captionOf(
  scene: Scene,
  briefing: Briefing | null,
  dossier: Dossier,
  engine: Engine,
  names: Names,
  address: string | null,
): Caption {
  const view = viewOf(scene);
  const rows = engine.rows(view);
  const { pin: _, ...whole } = view;
  return {
    filters: filtersInWords(view, names) || "none",
    count: `${figure(rows.matched)} of ${figure(rows.total)} ${view.count ?? "codings"}`,
    asOf: formatDay(dossier.asOf),
    sources: sourcesInWords(engine.rows(whole).part(sourceRows), names),
    link: address === null ? null : linkOf(scene, view, briefing, address),
  };
}

function sourcesInWords({ size, first }: SourceRows, { articles }: Names): string {
  const named = first.flatMap((id) => {
    const article = articles.get(id);
    return article ? [`“${article.title}” (${formatEdtf(article.reported)})`] : [];
  });
  const more = size > named.length ? [`and ${figure(size - named.length)} more`] : [];
  return `${figure(size)} article${size === 1 ? "" : "s"}: ${[...named, ...more].join("; ")}`;
}

function linkOf(scene: Scene, view: View, briefing: Briefing | null, address: string): string {
  const [page = ""] = address.split("#");
  const here = dossierOfLink(address);
  if (briefing) {
    const place = [
      ["mode", "brief"],
      ["briefing", briefing.id],
      ["scene", scene.id],
    ] as const;
    return `${page}#${encodeLink({}, new Map<LinkKey, string>([...place, ...here]))}`;
  }
  const focus = panelIdsOf(scene)[0];
  return `${page}#${encodeLink(focus ? { ...view, focus } : view, new Map(here))}`;
}
