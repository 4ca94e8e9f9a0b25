/** A briefing as one HTML file that needs no network: the build's template `briefing.html` with the briefing inside. */
import type { Briefing, Dossier } from "../dossier/types";
import { type KeptBriefing, readBriefing, slugOf, writeBriefing } from "./briefingRecord";
import { download } from "./download";
import { newId } from "./savedRecord";

/** The element of the page that holds the briefing. */
export const HOLDER = "parley-briefing";
const SCHEMA = "parley-briefing-page/1";
/** What a page holds may have so many UTF-16 units: a briefing of 1 MiB, and where it was made. */
export const MAX_PAGE = 2 * 1024 * 1024;

/** Where a page was made, and from which dossier. */
export interface PageAbout {
  /** The address of the dashboard, without a fragment; null where it has none that others can open. */
  readonly from: string | null;
  readonly dossier: string;
}

/** What a page holds. `fault` is a sentence. */
export type Given =
  | { readonly briefing: KeptBriefing; readonly about: PageAbout }
  | { readonly fault: string }
  /** It is the template as it was built. */
  | null;

/** The template with the briefing in its holder, its title in the page's, and nothing else changed. Throws where it is no template. */
export function briefingPage(template: string, briefing: KeptBriefing, { from, dossier }: PageAbout): string {
  const content = JSON.stringify({ schema: SCHEMA, from, dossier, briefing: writeBriefing(briefing) });
  const parts = template.split(EMPTY);
  if (parts.length !== 2) throw new Error("The file briefing.html beside this page is none of this version of Parley.");
  // A function: in a text, `$&` would be more than itself.
  const before = (parts[0] as string).replace(
    /<title>[^<]*<\/title>/,
    () => `<title>${inHtml(briefing.title)}</title>`,
  );
  return `${before}${OPEN}${inScript(content)}${CLOSE}${parts[1]}`;
}

/** Reads what a page holds. Never throws. */
export function readGiven(content: string): Given {
  if (content.trim() === "") return null;
  if (content.length > MAX_PAGE) return { fault: "The briefing in this file is damaged: it is larger than 2 MiB." };
  let input: unknown;
  try {
    input = JSON.parse(content);
  } catch {
    return { fault: "The briefing in this file is damaged: it is not JSON." };
  }
  return givenOf(input);
}

function givenOf(input: unknown): Given {
  const { schema, from, dossier, briefing } = Object(input) as Readonly<Record<string, unknown>>;
  if (schema !== SCHEMA || typeof dossier !== "string")
    return { fault: `The briefing in this file is not of the version ${SCHEMA}.` };
  const read = readBriefing(briefing);
  if ("newer" in read) return { fault: `The briefing in this file is of the newer version ${read.newer}.` };
  if ("fault" in read) return { fault: `The briefing in this file has a fault: ${read.fault}.` };
  if (read.record.scenes.length === 0) return { fault: "The briefing in this file has no scene." };
  return { briefing: read.record, about: { from: webAddress(from), dossier } };
}

/**
 * Gets the template, which lies beside the page, fills it and hands the viewer the file. Rejects with a sentence that says
 * what is wrong: no scene, offline, or no such file.
 */
export async function saveBriefingPage(briefing: Briefing, { id, asOf }: Pick<Dossier, "id" | "asOf">): Promise<void> {
  if (briefing.scenes.length === 0) throw new Error("It has no scene yet.");
  const here = location.href.replace(/#.*$/s, "");
  const template = await fetchTemplate(new URL("briefing.html", here));
  const page = briefingPage(template, keptOf(briefing, id, asOf), { from: webAddress(here), dossier: id });
  download(`parley-briefing-${slugOf(briefing)}.html`, "text/html;charset=utf-8", page);
}

const OPEN = `<script type="application/json" id="${HOLDER}">`;
const CLOSE = "</script>";
const EMPTY = OPEN + CLOSE;

async function fetchTemplate(address: URL): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new Error(
      "The page for the file could not be loaded: is this computer offline? It is needed once for each file.",
    );
  }
  if (!response.ok)
    throw new Error(`There is no briefing.html beside this page (${response.status}), which the file is made of.`);
  return response.text();
}

/** A bundled briefing has no dossier in its scenes: it is that of the page. */
function keptOf(briefing: Briefing, dossier: string, asOf: string): KeptBriefing {
  const own = { seconds: null, savedAt: new Date().toISOString(), revision: newId() };
  const scenes = briefing.scenes.map((scene) => ({ dossier, asOf, ...scene }));
  return { ...own, ...briefing, scenes } as KeptBriefing;
}

/** Only such an address is one that others can open, and that a link may lead to. */
function webAddress(input: unknown): string | null {
  if (typeof input !== "string" || !URL.canParse(input)) return null;
  const { protocol, origin, pathname } = new URL(input);
  return protocol === "https:" || protocol === "http:" ? origin + pathname : null;
}

/** JSON that no reader of HTML takes for the end of the element, nor a reader of scripts for the end of a line. */
function inScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function inHtml(text: string): string {
  return text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
