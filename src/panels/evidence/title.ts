import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Coding, Link } from "../../dossier/types";
import { RUNGS } from "../../dossier/types";
import { parsePin } from "../../store/pin";
import type { View } from "../../store/view";
import { teller } from "../accountWords";
import { actorName } from "../codingWords";
import { mentionOf } from "../mention";
import { headline } from "./wording";

/** What can be asked of the dossier here. */
export interface Known {
  readonly names: Names;
  readonly coding: (id: string) => Coding | undefined;
  readonly link: (id: string) => Link | undefined;
}

/** What is pinned, in plain words: "Peskov on Leader contact". Null without a pin. */
export function pinWords({ pin, rows }: View, { names, coding, link }: Known): string | null {
  const read = parsePin(pin ?? "");
  switch (read?.kind) {
    case undefined:
      return null;
    case "cell": {
      const issue = names.issues.get(read.issue)?.name ?? read.issue;
      const row = rows === "party" ? (names.parties.get(read.row)?.name ?? read.row) : actorName(read.row, names);
      if (read.row === "*") return `${issue}, by everybody`;
      const subject = read.row === "reported" ? "Reported as happened" : row;
      if (read.issue === "*") return read.row === "reported" ? subject : `${subject} on every issue`;
      return read.row === "reported" ? `${subject}: ${issue}` : `${subject} on ${issue}`;
    }
    case "stage": {
      const rung = RUNGS[read.rung] ?? "";
      const track = names.tracks.get(read.track)?.name ?? read.track;
      return [names.stages.get(rung)?.name ?? rung, track, ...(read.date === "*" ? [] : [formatEdtf(read.date)])].join(
        ", ",
      );
    }
    case "venue": {
      const one = mentionOf(read.id, names);
      const place = names.places.get(one?.mention.place ?? read.id)?.name ?? read.id;
      return `${place} as a venue${one ? ` in one report, ${formatEdtf(one.article.reported)}` : ""}`;
    }
    case "coding": {
      const found = coding(read.id);
      return found ? headline(found, names) : read.id;
    }
    case "link": {
      const found = link(read.id);
      const ends = [found?.a, found?.b].flatMap((id) => coding(id ?? "") ?? []);
      const type = names.linkTypes.get(found?.type ?? "")?.name ?? "Link";
      return `${type}: ${ends.map((end) => teller(end, names)).join(" and ")}`;
    }
  }
}
