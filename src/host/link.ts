/** The fragment that opens a panel with a view (docs/contract.md, 2.16). The embed reads it again and puts it right. */
import type { PanelName, PanelView, Scheme } from "./types";

export interface LinkOptions {
  readonly theme?: Scheme | undefined;
  readonly transparent?: boolean | undefined;
  /** The panel's own title, keys and buttons, legend, and source line; all are shown unless told otherwise. */
  readonly title?: boolean | undefined;
  readonly controls?: boolean | undefined;
  readonly legend?: boolean | undefined;
  readonly source?: boolean | undefined;
  /** The only origin that the embed will hear; it is told texts, too. */
  readonly host?: string | undefined;
}

/** Without `#`. Values are written as they are: it is the embed that knows which there are. */
export function panelLink(panel: PanelName, view: PanelView = {}, options: LinkOptions = {}): string {
  const parts = [pair("panel", panel)];
  for (const [key, value] of Object.entries(options))
    if (value !== undefined) parts.push(pair(key, typeof value === "boolean" ? String(Number(value)) : value));
  return [...parts, ...clauses(view, "")].join("&");
}

function clauses(view: PanelView, prefix: string): string[] {
  return Object.entries(view).flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    if (typeof value === "object" && !Array.isArray(value)) return clauses(value, `${prefix}${key}.`);
    const values = Array.isArray(value) && (value.length > 0 || prefix === "") ? value : [value];
    return values.map((one) => pair(`${prefix}${key}`, String(one)));
  });
}

function pair(key: string, value: string): string {
  return `${encodeURIComponent(key)}=${encodeURIComponent(value.replace(/\p{Cs}/gu, "\uFFFD"))}`;
}
