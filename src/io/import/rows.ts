import type { Coding, Direction, Party, Stage, Track } from "../../dossier/types";
import { RUNGS } from "../../dossier/types";
import type { Articles, Entry } from "./articles";
import { CellReader, type Cells } from "./cells";
import type { Codings, Draft } from "./codings";
import { type FaultBook, quoted } from "./faultBook";
import type { FieldId } from "./fields";
import { idOf } from "./ids";
import type { TablePlan } from "./plan";
import { isParty, type World } from "./world";

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
  readonly #own: boolean;
  readonly #target: Target;
  readonly #cells: CellReader;
  readonly #speakers = new Map<string, string>();
  readonly #issues = new Map<string, string>();
  readonly #stages = new Map<string, Stage>();
  readonly #draft = {} as Draft;
  readonly #names: ReadonlyMap<string, string>;
  #row = 0;

  constructor(plan: TablePlan, target: Target) {
    this.#own = plan.own;
    this.#target = target;
    this.#cells = new CellReader(plan, target.world, target.faults);
    const { stances } = target.world.codebook;
    this.#names = new Map(stances.map(({ id, name }) => [id, name.toLowerCase()]));
  }

  /** Texts that are no value of their closed vocabulary, by field: the first of them. */
  get unknown(): ReadonlyMap<FieldId, readonly string[]> {
    return this.#cells.unknown;
  }

  /** Reads one row. Throws a Refusal where the file has too much of something. */
  read(cells: Cells): void {
    this.#row++;
    const read = this.#cells;
    const draft = this.#draft;
    draft.kind = (read.value("kind", cells) ?? "statement") as Coding["kind"];
    const statement = draft.kind === "statement";
    draft.speaker = this.#speaker(cells);
    draft.actors = read.list("actors", cells);
    if (!statement && !this.#own && draft.speaker !== null && draft.actors.length === 0) {
      // Whoever a table of events names did it: an event has actors, and nobody says it.
      draft.actors = [draft.speaker];
      draft.speaker = null;
    }
    draft.about = read.value("about", cells) as Party | null;
    draft.issue = this.#issue(cells);
    draft.stance = read.value("stance", cells) as Coding["stance"];
    draft.hedged = read.value("hedged", cells) === "yes";
    draft.withholding =
      read.isFixed("withholding") && draft.stance !== "withholds"
        ? null
        : (read.value("withholding", cells) as Coding["withholding"]);
    draft.stage = this.#stage(draft, cells);
    const said = read.date("said", cells);
    draft.said = said?.text ?? null;
    draft.window = read.date("window", cells)?.text ?? null;
    draft.dating = this.#dating(draft, cells);
    draft.via = read.list("via", cells);
    draft.setting = read.text("setting", cells);
    draft.mode = !statement && read.isFixed("mode") ? null : (read.value("mode", cells) as Coding["mode"]);
    draft.quote = read.text("quote", cells);
    draft.note = read.text("note", cells);
    const utterance = read.get.utterance(cells);
    draft.utterance = utterance === "" ? null : idOf(utterance);
    draft.coder = idOf(read.get.coder(cells) || "import");
    draft.paraphrase = read.text("paraphrase", cells) ?? this.#made(draft);
    const id = read.get.coding(cells);
    draft.id = id === "" ? `row-${this.#row}` : idOf(id);
    const entry = this.#article(cells);
    this.#stretch(draft, entry, cells);
    this.#target.codings.add(draft, entry, read.list("places", cells), said?.start ?? null);
  }

  #speaker(cells: Cells): string | null {
    const text = this.#cells.get.speaker(cells);
    if (text === "") return null;
    const { world, faults } = this.#target;
    const party = this.#cells.value("party", cells);
    const key = `${text}\n${party ?? ""}`;
    let id = this.#speakers.get(key);
    if (id === undefined) {
      const given = party !== null && isParty(party) ? party : null;
      id = world.actor(text, this.#cells.text("speaker_name", cells), given);
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
    const text = this.#cells.get.issue(cells);
    if (text === "") return null;
    let id = this.#issues.get(text);
    if (id === undefined) {
      id = this.#target.world.issue(text, this.#cells.text("issue_name", cells));
      this.#issues.set(text, id);
    }
    return id;
  }

  #stage(draft: Draft, cells: Cells): Stage | null {
    const name = this.#cells.value("rung", cells);
    if (name === null) return null;
    const rung = (RUNGS as readonly string[]).indexOf(name);
    const track = this.#cells.value("track", cells) as Track | null;
    if (track === null) this.#target.faults.add("track", "is needed with a stage");
    const refused = draft.stance === "denies" && CONTACT.has(draft.issue ?? "");
    const direction = (this.#cells.value("direction", cells) ?? (refused ? "backward" : "holding")) as Direction;
    const key = `${rung} ${direction} ${track}`;
    let stage = this.#stages.get(key);
    if (!stage) {
      stage = { rung, direction, track: track ?? "multi" };
      this.#stages.set(key, stage);
    }
    return stage;
  }

  #dating({ said }: Draft, cells: Cells): Coding["dating"] {
    if (said === null && this.#cells.isFixed("dating_basis")) return null;
    const basis = this.#cells.value("dating_basis", cells) as NonNullable<Coding["dating"]>["basis"] | null;
    return basis && { basis, reason: this.#cells.text("dating_reason", cells) ?? GIVEN };
  }

  #article(cells: Cells): Entry | null {
    const { articles, faults, world, file } = this.#target;
    const { get } = this.#cells;
    const named = get.article(cells);
    const outletText = get.outlet(cells);
    const title = this.#cells.text("article_title", cells);
    const key = named === "" ? `${outletText}\n${get.reported(cells)}\n${title ?? ""}` : named;
    const reported = this.#cells.reported(cells);
    if (!reported) return null;
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
    const outlet = outletText === "" ? null : world.outlet(outletText, this.#cells.text("outlet_name", cells));
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
      credits: this.#cells.list("credits", cells),
      language,
      reported,
      sha256: sha256 || null,
      length: length === "" ? null : Number(length),
    });
  }

  /** Where no stretch is given, the place of the row in its article stands for it. */
  #stretch(draft: Draft, entry: Entry | null, cells: Cells): void {
    const [start, end] = [this.#cells.get.start(cells), this.#cells.get.end(cells)];
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
}

const GIVEN = "as given in the imported table";
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
const SHA = /^[0-9a-f]{64}$/;
const CONTACT: ReadonlySet<string> = new Set(["leader-contact", "talks", "leaders-meeting", "other-meeting"]);
