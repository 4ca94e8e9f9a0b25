/** A pin names one mark of one panel: it shows the mark's evidence and filters the other panels. */
export type Pin =
  | { readonly kind: "coding"; readonly id: string }
  /** Row and issue of the matrix; `*` for all of either, never of both. */
  | { readonly kind: "cell"; readonly row: string; readonly issue: string }
  /** `date` as on the View's axis (EDTF) or `*` for any, `rung` the index of the stage scale. */
  | { readonly kind: "stage"; readonly date: string; readonly rung: number; readonly track: string }
  /** A place, or one mention of one. */
  | { readonly kind: "venue"; readonly id: string }
  | { readonly kind: "link"; readonly id: string };

/** Reads a pin by its shape alone; `null` if it has none of the five. Whether the dossier knows its ids is not asked. */
export function parsePin(text: string): Pin | null {
  const [, kind, rest = ""] = /^([a-z]+):(\S+)$/.exec(text) ?? [];
  switch (kind) {
    case "coding":
    case "venue":
    case "link":
      return { kind, id: rest };
    case "cell": {
      const [, row = "", issue] = /^([^~]+)~([^~]+)$/.exec(rest) ?? [];
      return !issue || (row === "*" && issue === "*") ? null : { kind, row, issue };
    }
    case "stage": {
      // An approximate date may itself end in `~`, so the date is whatever is left of the last two parts.
      const [, date = "", rung, track] = /^(\*|[\d?~%[\],./-]+)~([0-8])~([a-z]+(?:-[a-z]+)*)$/.exec(rest) ?? [];
      return track ? { kind, date, rung: Number(rung), track } : null;
    }
    default:
      return null;
  }
}

/** The text of a pin: `parsePin(formatPin(pin))` is the pin again. */
export function formatPin(pin: Pin): string {
  switch (pin.kind) {
    case "cell":
      return `cell:${pin.row}~${pin.issue}`;
    case "stage":
      return `stage:${pin.date}~${pin.rung}~${pin.track}`;
    default:
      return `${pin.kind}:${pin.id}`;
  }
}
