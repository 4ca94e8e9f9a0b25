import { normalise } from "../../../src/store/view";

/** Up to 140 rows in the columns that Parley writes, with each text in one of them at least. */
export function rowsOf(texts: readonly string[]): Record<string, string>[] {
  const text = (at: number) => texts[at % texts.length] as string;
  return texts.slice(0, 140).map((name, at) => ({
    reported: "2025-02-10",
    kind: "statement",
    speaker: `x${at}`,
    speaker_name: name,
    party: "other",
    issue: `i${at % 12}`,
    issue_name: texts[at % 12] as string,
    stance: at % 2 ? "affirms" : "denies",
    setting: text(at + 280),
    note: text(at + 280),
    paraphrase: name,
    outlet: `o${at % 5}`,
    outlet_name: name,
    article: `2025-02-10-a${at}`,
    article_title: text(at + 140),
  }));
}

export function csvOf(rows: readonly Record<string, string>[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const cell = (text = "") => `"${text.replaceAll('"', '""')}"`;
  return [heads.map(cell).join(), ...rows.map((row) => heads.map((head) => cell(row[head])).join())].join("\r\n");
}

/** The first of a text, as a name is kept. */
const nameOf = (text: string, most = 80) =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, most)
    .replace(HALF, "")
    .trim() || "none";
const viewOf = (text: string) => normalise({ q: nameOf(text, 100) }).view;

/** A briefing as its file has it; a wrong one has what no briefing may have. */
export const briefingOf = (texts: readonly string[], wrong = false) => ({
  schema: "parley-briefing/1",
  id: "hostile",
  title: nameOf(texts[0] ?? ""),
  seconds: null,
  savedAt: "2026-01-05T10:00:00Z",
  revision: "r1",
  scenes: texts.map((text, at) => ({
    id: `s${at}`,
    headline: nameOf(text, 300),
    notes: whole(text.slice(0, 4000)),
    view: wrong ? { [text]: text, speaker: [text] } : viewOf(text),
    panel: wrong ? text : "matrix",
    seconds: null,
    dossier: wrong ? text : "ukraine-talks-2025",
    asOf: "2025-12-29",
  })),
});

export const viewsOf = (texts: readonly string[], wrong = false) =>
  texts.map((text, at) => ({
    schema: "parley-saved/1",
    id: `v${at}`,
    name: nameOf(text),
    view: wrong ? { q: text, speaker: [text] } : viewOf(text),
    dossier: nameOf(text, 100),
    asOf: "2025-12-29",
    savedAt: "2026-01-05T10:00:00Z",
    place: at,
  }));

export function jsonFile(name: string, content: unknown) {
  return { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(content)) };
}

const HALF = /\p{Cs}/gu;
const whole = (text: string) => text.replace(HALF, "");

/** As much of a text as may stand in a link eight times: a longer link is dropped as a whole, and nothing of it tried. */
export function inLink(text: string): string {
  let most = 400;
  for (;;) {
    const written = encodeURIComponent(whole(text.slice(0, most)));
    if (written.length <= 900) return written;
    most = Math.floor((most * 900) / written.length);
  }
}
