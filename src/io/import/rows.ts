import type { Direction } from "../../dossier/types";
import { type Coding, type Party, RUNGS, type Stage, type Track } from "../../dossier/types";
import { unguarded } from "../csv";
import type { Articles, Entry } from "./articles";
import type { Codings, Draft } from "./codings";
import { Dates } from "./dates";
import { type FaultBook, quoted } from "./faultBook";
import { FIELDS, type FieldId } from "./fields";
import { idOf, kept } from "./ids";
import { closedValue, type TablePlan } from "./plan";
import { isParty, type World } from "./world";

type Cells = readonly string[];
type Get = (cells: Cells) => string;

/** Where the rows of a table go, and what is known of it. */
export interface Target {
  readonly world: World;
  readonly articles: Articles;
  readonly codings: Codings;
  readonly faults: FaultBook;
  /** Names an article that has no title, and one that has nothing else. */
  readonly file: string;
}

/** Reads the rows of a table by a plan, each into a coding or into faults. */
export class TableRows {
  readonly #plan: TablePlan;
  readonly #target: Target;
  readonly #get: Readonly<Record<FieldId, Get>>;
  readonly #closed = new Map<FieldId, Map<string, string | null | undefined>>();
  readonly #lists = new Map<FieldId, Map<string, readonly string[]>>();
  readonly #speakers = new Map<string, string>();
  readonly #issues = new Map<string, string>();
  readonly #stages = new Map<string, Stage>();
  readonly #dates = new Dates();
  readonly #draft = {} as Draft;
  readonly #names: ReadonlyMap<string, string>;
  #row = 0;
  /** Texts that are no value of their closed vocabulary, by field: the first of them. */
  readonly unknown = new Map<FieldId, string[]>();

  constructor(plan: TablePlan, target: Target) {
    this.#plan = plan;
    this.#target = target;
    this.#get = Object.fromEntries(FIELDS.map(({ id }) => [id, this.#getter(id)])) as Record<FieldId, Get>;
    const { stances } = target.world.codebook;
    this.#names = new Map(stances.map(({ id, name }) => [id, name.toLowerCase()]));
  }

  /** Reads one row. Throws a Refusal where the file has too much of something. */
  read(cells: Cells): void {
    this.#row++;
    const get = this.#get;
    const draft = this.#draft;
    draft.kind = (this.#value("kind", cells) ?? "statement") as Coding["kind"];
    const statement = draft.kind === "statement";
    draft.speaker = this.#speaker(cells);
    draft.actors = this.#list("actors", cells);
    if (!statement && !this.#plan.own && draft.speaker !== null && draft.actors.length === 0) {
      // Whoever a table of events names did it: an event has actors, and nobody says it.
      draft.actors = [draft.speaker];
      draft.speaker = null;
    }
    draft.about = this.#value("about", cells) as Party | null;
    draft.issue = this.#issue(cells);
    draft.stance = this.#value("stance", cells) as Coding["stance"];
    draft.hedged = this.#value("hedged", cells) === "yes";
    draft.withholding =
      this.#fixed("withholding") && draft.stance !== "withholds"
        ? null
        : (this.#value("withholding", cells) as Coding["withholding"]);
    draft.stage = this.#stage(draft, cells);
    const said = this.#date("said", cells);
    draft.said = said?.text ?? null;
    draft.window = this.#date("window", cells)?.text ?? null;
    draft.dating = this.#dating(draft, cells);
    draft.via = this.#list("via", cells);
    draft.setting = this.#text("setting", cells);
    draft.mode = !statement && this.#fixed("mode") ? null : (this.#value("mode", cells) as Coding["mode"]);
    draft.quote = this.#text("quote", cells);
    draft.note = this.#text("note", cells);
    const utterance = get.utterance(cells);
    draft.utterance = utterance === "" ? null : idOf(utterance);
    draft.coder = idOf(get.coder(cells) || "import");
    draft.paraphrase = this.#text("paraphrase", cells) ?? this.#made(draft);
    const id = get.coding(cells);
    draft.id = id === "" ? `row-${this.#row}` : idOf(id);
    const entry = this.#article(cells);
    this.#stretch(draft, entry, cells);
    this.#target.codings.add(draft, entry, this.#list("places", cells), said?.start ?? null);
  }

  /** A text with something in it, or null. */
  #text(field: FieldId, cells: Cells): string | null {
    const text = this.#get[field](cells);
    return text.trim() === "" ? null : text;
  }

  #value(id: FieldId, cells: Cells): string | null {
    const text = this.#get[id](cells);
    const memo = this.#memo(this.#closed, id);
    let value = memo.get(text);
    if (value === undefined && !memo.has(text)) {
      const field = FIELDS.find((one) => one.id === id)!;
      value = closedValue(field, this.#target.world.codebook, this.#plan.values, text);
      if (memo.size < MOST_KEPT) memo.set(text, value);
    }
    if (value === undefined) {
      this.#target.faults.add(id, "is no value known here", `${quoted(text)} is no value known here`);
      const texts = this.unknown.get(id) ?? [];
      this.unknown.set(id, texts);
      if (texts.length < MOST_UNKNOWN && !texts.includes(text)) texts.push(kept(text));
      return null;
    }
    return value;
  }

  #speaker(cells: Cells): string | null {
    const text = this.#get.speaker(cells);
    if (text === "") return null;
    const { world, faults } = this.#target;
    const party = this.#value("party", cells);
    const key = `${text}\n${party ?? ""}`;
    let id = this.#speakers.get(key);
    if (id === undefined) {
      const given = party !== null && isParty(party) ? party : null;
      id = world.actor(text, this.#text("speaker_name", cells), given);
      if (given === null || world.partyOf(id) === given) this.#speakers.set(key, id);
      else
        faults.add(
          "party",
          "is another than in another row",
          `${quoted(text)} is of the party ${world.partyOf(id)} in another row`,
        );
    }
    return id;
  }

  #issue(cells: Cells): string | null {
    const text = this.#get.issue(cells);
    if (text === "") return null;
    let id = this.#issues.get(text);
    if (id === undefined) {
      id = this.#target.world.issue(text, this.#text("issue_name", cells));
      this.#issues.set(text, id);
    }
    return id;
  }

  #list(field: "actors" | "via" | "places" | "credits", cells: Cells): readonly string[] {
    const text = this.#get[field](cells);
    if (text === "") return NONE;
    const memo = this.#memo(this.#lists, field);
    const known = memo.get(text);
    if (known) return known;
    const parts = partsOf(text, this.#plan.own);
    const names =
      field === "actors" || field === "via"
        ? this.#get[`${field === "via" ? "via" : "actor"}_names`](cells).split("; ")
        : [];
    const { world } = this.#target;
    const ids = parts.map((part, at) => {
      if (field === "places") return world.place(part);
      const name = names.length === parts.length && names[at] !== part ? names[at]! : null;
      return field === "actors" ? world.actor(part, name) : world.outlet(part, name);
    });
    if (memo.size < MOST_KEPT) memo.set(text, ids);
    return ids;
  }

  #stage(draft: Draft, cells: Cells): Stage | null {
    const name = this.#value("rung", cells);
    if (name === null) return null;
    const rung = (RUNGS as readonly string[]).indexOf(name);
    const track = this.#value("track", cells) as Track | null;
    if (track === null) this.#target.faults.add("track", "is needed with a stage");
    const refused = draft.stance === "denies" && CONTACT.has(draft.issue ?? "");
    const direction = (this.#value("direction", cells) ?? (refused ? "backward" : "holding")) as Direction;
    const key = `${rung} ${direction} ${track}`;
    let stage = this.#stages.get(key);
    if (!stage) {
      stage = { rung, direction, track: track ?? "multi" };
      this.#stages.set(key, stage);
    }
    return stage;
  }

  #dating({ said }: Draft, cells: Cells): Coding["dating"] {
    if (said === null && this.#fixed("dating_basis")) return null;
    const basis = this.#value("dating_basis", cells) as NonNullable<Coding["dating"]>["basis"] | null;
    return basis && { basis, reason: this.#text("dating_reason", cells) ?? GIVEN };
  }

  #date(field: "said" | "window", cells: Cells) {
    const text = this.#get[field](cells);
    if (text === "") return null;
    const date = this.#dates.read(text);
    if (!("fault" in date)) return date;
    this.#target.faults.add(field, "is no date", date.fault);
    return null;
  }

  #article(cells: Cells): Entry | null {
    const { articles, faults, world, file } = this.#target;
    const get = this.#get;
    const day = get.reported(cells);
    const named = get.article(cells);
    const outletText = get.outlet(cells);
    const title = this.#text("article_title", cells);
    const key = named === "" ? `${outletText}\n${day}\n${title ?? ""}` : named;
    const reported = this.#dates.read(day);
    if ("fault" in reported) {
      faults.add("reported", day === "" ? "is missing" : "is no date", day === "" ? "is missing" : reported.fault);
      return null;
    }
    const known = articles.find(key);
    if (known) {
      if (known.reported.text !== reported.text)
        faults.add(
          "reported",
          "is another than in another row of its article",
          `${reported.text} is another date than ${known.reported.text}, which another row of its article has`,
        );
      return known;
    }
    const outlet = outletText === "" ? null : world.outlet(outletText, this.#text("outlet_name", cells));
    const language = get.language(cells) || "en";
    const [sha256, length] = [get.source_sha256(cells), get.source_length(cells)];
    if (!LANGUAGE.test(language))
      faults.add("language", "is no language tag, like en", `${quoted(language)} is no language tag, like en`);
    if (sha256 !== "" && !SHA.test(sha256)) faults.add("source_sha256", "is no SHA-256 in lower-case hexadecimal");
    if (length !== "" && !/^[1-9]\d{0,9}$/.test(length)) faults.add("source_length", "is no length");
    if (!faults.rowSound) return null;
    return articles.add(key, {
      text: named || title || outletText || "article",
      title: title ?? `${outletText || file}, ${reported.text}`,
      outlet,
      credits: this.#list("credits", cells),
      language,
      reported,
      sha256: sha256 || null,
      length: length === "" ? null : Number(length),
    });
  }

  /** Where no stretch is given, the place of the row in its article stands for it. */
  #stretch(draft: Draft, entry: Entry | null, cells: Cells): void {
    const [start, end] = [this.#get.start(cells), this.#get.end(cells)];
    if (start === "" && end === "") {
      draft.start = entry?.rows ?? 0;
      draft.end = draft.start + 1;
      return;
    }
    for (const [field, text] of [
      ["start", start],
      ["end", end],
    ] as const)
      if (!/^\d{1,9}$/.test(text)) this.#target.faults.add(field, "is no offset", `${quoted(text)} is no offset`);
    draft.start = Number(start) || 0;
    draft.end = Number(end) || draft.start + 1;
  }

  /** For a table without a paraphrase: what was coded, in words. */
  #made({ speaker, stance, issue }: Draft): string {
    const said = [speaker, stance && this.#names.get(stance), issue].filter(Boolean).join(" ");
    return said === "" ? "No paraphrase." : `${said}.`;
  }

  #fixed(field: FieldId): boolean {
    const origin = this.#plan.fields.get(field);
    return origin != null && "fixed" in origin;
  }

  #getter(field: FieldId): Get {
    const origin = this.#plan.fields.get(field);
    if (origin == null) return () => "";
    if ("fixed" in origin) return () => origin.fixed;
    const { column } = origin;
    const cell: Get = (cells) => cells[column] ?? "";
    const plain: Get = this.#plan.own ? cell : (cells) => cell(cells).trim();
    if (this.#plan.format.kind !== "csv") return plain;
    // Our own guard against formulas (contract 5.4) is taken away again.
    return (cells) => {
      const text = plain(cells);
      return text.charCodeAt(0) === APOSTROPHE ? unguarded(text) : text;
    };
  }

  #memo<T>(all: Map<FieldId, Map<string, T>>, field: FieldId): Map<string, T> {
    let memo = all.get(field);
    if (!memo) {
      memo = new Map();
      all.set(field, memo);
    }
    return memo;
  }
}

/** Between the values of a list of JSON. */
export const BETWEEN = "\u001f";
const NONE: readonly string[] = [];
const GIVEN = "as given in the imported table";
const MOST_KEPT = 10_000;
const MOST_UNKNOWN = 100;
const APOSTROPHE = 39;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
const SHA = /^[0-9a-f]{64}$/;
const CONTACT: ReadonlySet<string> = new Set(["leader-contact", "talks", "leaders-meeting", "other-meeting"]);

/** Ids with spaces between them, as Parley writes them; of any other table, values between semicolons or bars. */
function partsOf(text: string, own: boolean): readonly string[] {
  const between = text.includes(BETWEEN) ? BETWEEN : own ? /\s+/ : /[;|]/;
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
