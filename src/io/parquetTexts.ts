/** The texts of a dossier in Parquet files, which come when they are asked for, with those of the rows around them. */

import type { TableFiles } from "../dossier/manifest";
import type { Table, TextBlock, Texts } from "../dossier/table";
import { textsOf } from "../dossier/table";
import { TextBuilder } from "../dossier/tableBuilder";
import { OpeningFault } from "./openingFault";
import { guarded, type Layout, readCells } from "./parquetColumns";
import { openLayout } from "./parquetFetch";
import { RangedFile } from "./parquetFile";
import { LATE, type LateName } from "./parquetNames";

/** So many groups of rows are kept, those read last. */
const KEPT = 128;
/** For so many milliseconds a failure stands: React draws a second time before it tells of it. */
const STANDING = 1000;
/** So many groups, each asked for so many milliseconds after the one before came, are a way through all of them. */
const THROUGH = 24;
const SOON = 50;
const NAMES = Object.keys(LATE) as LateName[];

/** A group's texts by name, row by row. */
type GroupTexts = Readonly<Record<LateName, readonly (string | null)[]>>;

type WholeTexts = Readonly<Record<LateName, { readonly block: TextBlock; readonly texts: Texts }>>;

interface Group {
  readonly file: number;
  readonly at: number;
  readonly from: number;
  readonly rows: number;
}

/**
 * The texts of all rows but the ids. What is not there throws its promise, which is kept when the texts are there or could not
 * be had: whoever waited reads again, and then meets the text or an OpeningFault. A second later it is asked for again.
 */
export function lateTexts(folder: URL, files: TableFiles, size: number, ids: Texts): Table["texts"] {
  const library = new Library(folder, files, size, ids);
  const texts = (name: LateName): Texts => ({ at: (row) => library.text(name, row), all: () => library.all(name) });
  return {
    id: ids,
    paraphrase: texts("paraphrase"),
    quote: texts("quote"),
    setting: texts("setting"),
    reason: texts("reason"),
    note: texts("note"),
  };
}

class Library {
  readonly #files: readonly RangedFile[];
  readonly #fileRows: number;
  readonly #size: number;
  readonly #ids: Texts;
  readonly #layouts = new Map<number, Promise<Layout>>();
  /** By file, once its layout is there. */
  readonly #groups = new Map<number, readonly Group[]>();
  /** By first row, those read last at the end. */
  readonly #kept = new Map<number, GroupTexts>();
  readonly #underway = new Map<string, Promise<void>>();
  readonly #failed = new Map<string, { readonly error: unknown; readonly until: number }>();
  #wanted: Group[] = [];
  #through = { last: 0, came: 0, times: 0 };
  #whole: WholeTexts | null = null;

  constructor(folder: URL, { texts, textRows }: TableFiles, size: number, ids: Texts) {
    if (texts.length !== Math.ceil(size / textRows))
      throw new OpeningFault(`dossier.json lists ${texts.length} text files of ${textRows} rows for ${size} codings.`);
    this.#files = texts.map((path) => new RangedFile(new URL(path, folder)));
    this.#fileRows = textRows;
    this.#size = size;
    this.#ids = ids;
  }

  text(name: LateName, row: number): string | null {
    if (this.#whole) return this.#whole[name].texts.at(row);
    const file = Math.floor(row / this.#fileRows);
    const group = this.#groups.get(file)?.find(({ from, rows }) => row < from + rows);
    if (!group) return this.#wait(`file ${file}`, () => this.#open(file));
    const there = this.#kept.get(group.from);
    if (!there && this.#readsThrough(group)) this.all(name);
    if (!there) return this.#wait(`group ${group.from}`, () => this.#ask(group));
    return there[name][row - group.from]!;
  }

  /**
   * Whether somebody goes through all rows, one group after the other: what waits for a text reads again from its beginning, and
   * more groups than are kept would never all be there. One request for many is also the sooner answer.
   */
  #readsThrough({ from }: Group): boolean {
    const now = performance.now();
    const { last, came, times } = this.#through;
    const goesOn = from > last && now - came < SOON;
    if (from !== last) this.#through = { last: from, came: now, times: goesOn ? times + 1 : 0 };
    return this.#through.times >= THROUGH;
  }

  all(name: LateName): TextBlock {
    return this.#whole ? this.#whole[name].block : this.#wait("all", () => this.#readAll());
  }

  /** Throws the promise of some work, begun once, or why it failed. */
  #wait(key: string, work: () => Promise<unknown>): never {
    const failed = this.#failed.get(key);
    if (failed && performance.now() < failed.until) throw failed.error;
    const promise =
      this.#underway.get(key) ??
      work()
        .then(
          () => void this.#failed.delete(key),
          (error: unknown) => void this.#failed.set(key, { error, until: performance.now() + STANDING }),
        )
        .finally(() => this.#underway.delete(key));
    this.#underway.set(key, promise);
    throw promise;
  }

  #open(at: number): Promise<Layout> {
    const opened = this.#layouts.get(at) ?? this.#readLayout(at);
    this.#layouts.set(at, opened);
    opened.catch(() => this.#layouts.delete(at));
    return opened;
  }

  async #readLayout(at: number): Promise<Layout> {
    const file = this.#files[at]!;
    await file.open(NEVER);
    const layout = await openLayout(file, COLUMNS, NEVER);
    const first = at * this.#fileRows;
    if (layout.rows !== Math.min(this.#fileRows, this.#size - first))
      throw new OpeningFault(`${file.address.pathname} has other rows than the codings: it is of another dossier.`);
    const groups = layout.groups.map(({ from, rows }, index) => ({ file: at, at: index, from: first + from, rows }));
    this.#groups.set(at, groups);
    return layout;
  }

  /** What is asked for in one go is fetched in one go. */
  #batch: Promise<void> | null = null;
  async #ask(group: Group): Promise<void> {
    this.#wanted.push(group);
    this.#batch ??= new Promise((resolve) => setTimeout(resolve)).then(() => this.#fetchWanted());
    await this.#batch;
  }

  async #fetchWanted(): Promise<void> {
    this.#batch = null;
    const wanted = this.#wanted.sort((a, b) => a.from - b.from);
    this.#wanted = [];
    const runs: Group[][] = [];
    for (const group of wanted) {
      const run = runs.at(-1);
      const last = run?.at(-1);
      if (run && last && last.file === group.file && last.at + 1 === group.at) run.push(group);
      else runs.push([group]);
    }
    await Promise.all(runs.map((run) => this.#fetchRun(run)));
  }

  async #fetchRun(run: readonly Group[]): Promise<void> {
    for (const [group, texts] of await this.#readRun(run)) this.#kept.set(group.from, texts);
    this.#through = { ...this.#through, came: performance.now() };
    for (const from of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(from);
    }
  }

  /** Groups that stand one after the other in a file, by one request. */
  async #readRun(run: readonly Group[]): Promise<[Group, GroupTexts][]> {
    const at = run[0]!.file;
    const layout = await this.#open(at);
    const chunks = run.flatMap((group) => [...layout.groups[group.at]!.columns.values()]);
    const from = Math.min(...chunks.map((chunk) => chunk.from));
    const to = Math.max(...chunks.map((chunk) => chunk.to));
    const file = this.#files[at]!;
    const bytes = await file.slice(from, to, NEVER);
    return run.map((group) => [group, this.#read(group, layout, bytes, from, file.address.pathname)]);
  }

  #read(group: Group, layout: Layout, bytes: Uint8Array, offset: number, name: string): GroupTexts {
    const cells = (column: string) =>
      guarded(name, () => {
        const chunk = layout.groups[group.at]!.columns.get(column)!;
        return readCells(bytes.subarray(chunk.from - offset, chunk.to - offset), chunk, group.rows);
      });
    const ids = cells("coding");
    const wrong = ids.findIndex((id, row) => id !== this.#ids.at(group.from + row));
    if (wrong >= 0)
      throw new OpeningFault(
        `${name} has the texts of other codings: ${ids[wrong]} is at the place of ${this.#ids.at(group.from + wrong)}.`,
      );
    return Object.fromEntries(NAMES.map((name) => [name, cells(LATE[name])])) as unknown as GroupTexts;
  }

  /** For a search, which looks at every text: from then on they stay. */
  async #readAll(): Promise<void> {
    const builders = Object.fromEntries(NAMES.map((name) => [name, new TextBuilder()])) as Record<
      LateName,
      TextBuilder
    >;
    for (let at = 0; at < this.#files.length; at++) {
      await this.#open(at);
      const groups = this.#groups.get(at)!;
      for (let from = 0; from < groups.length; from += RUN) {
        for (const [, texts] of await this.#readRun(groups.slice(from, from + RUN))) {
          for (const name of NAMES) for (const text of texts[name]) builders[name].push(text);
          // The page stays live.
          await new Promise((resolve) => setTimeout(resolve));
        }
      }
    }
    this.#whole = Object.fromEntries(
      NAMES.map((name) => {
        const block = builders[name].done(null);
        return [name, { block, texts: textsOf(block) }];
      }),
    ) as unknown as WholeTexts;
    this.#kept.clear();
  }
}

const COLUMNS = ["coding", ...Object.values(LATE)];
/** Groups that are fetched together when all are. */
const RUN = 64;
/** Texts are not given up: they are kept, and another view may want them. */
const NEVER = new AbortController().signal;
