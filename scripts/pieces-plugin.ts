import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

type Bundle = Parameters<Extract<Plugin["generateBundle"], (...args: never[]) => unknown>>[1];
type Chunk = Extract<Bundle[string], { type: "chunk" }>;

const EMBED = "virtual:embed/";
const EMBEDS = "virtual:embeds";

/** The module that draws a panel into embed.html, for each panel of the registry; `virtual:embeds` has all by id. */
export function embedsPlugin(): Plugin {
  let root = process.cwd();
  return {
    name: "parley:embeds",
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === EMBEDS || id.startsWith(EMBED) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${EMBEDS}`) {
        const loaders = embeddedPanels(root).map((panel) => `${panel.id}: () => import("${EMBED}${panel.id}")`);
        return `export default { ${loaders} };\n`;
      }
      const panel = embeddedPanels(root).find((one) => id === `\0${EMBED}${one.id}`);
      return panel && drawing(panel);
    },
  };
}

interface Options {
  /** Comes with an entry's script, though an `import()` asks for it: the entry draws nothing without it. */
  readonly atOnce: (module: string, entry: string) => boolean;
  /** Asked for right after the first drawing: an entry has one second script for all of these. */
  readonly after: (module: string) => boolean;
  /** May not come before an entry's first drawing: the build stops. */
  readonly never: (module: string, entry: string) => boolean;
}

/**
 * Makes classic scripts of a build in pieces, as src/shells/embed/pieces.ts loads them: for each entry one with all that its
 * first drawing needs, one with what it asks for right after that, and one for each other `import()`.
 */
export function piecesPlugin({ atOnce, after, never }: Options): Plugin {
  return {
    name: "parley:pieces",
    generateBundle(_, bundle) {
      const files = { ...bundle };
      const chunks = Object.values(files).filter((one) => one.type === "chunk");
      const entries = chunks.filter(({ isEntry }) => isEntry);
      const withEntry = ({ name }: Chunk, { moduleIds }: Chunk) => moduleIds.some((id) => atOnce(id, name));
      const owned = new Map(
        entries.map((entry) => [entry, closure([entry], files, new Set(), (chunk) => withEntry(entry, chunk))]),
      );
      const common = new Set(chunks.filter((chunk) => entries.every((entry) => owned.get(entry)?.has(chunk))));
      const later = new Set(chunks.flatMap((chunk) => askedBy(chunk, files)));
      for (const name of Object.keys(bundle)) if (!entries.includes(files[name] as Chunk)) delete bundle[name];
      const written = new Set<string>();
      const emit = (fileName: string, source: string) => {
        if (source && !written.has(fileName)) this.emitFile({ type: "asset", fileName, source });
        written.add(fileName);
      };

      const plain = new Map<string, string>();
      for (const chunk of later) {
        if (entries.some((entry) => withEntry(entry, chunk))) continue;
        const needed = closure([chunk], files, common);
        const styles = stylesOf(needed, files);
        plain.set(chunk.fileName, load(chunk.fileName, styles));
        emit(chunk.fileName.replace(/js$/, "css"), styles);
      }
      for (const { fileName } of later) {
        if (plain.has(fileName)) emit(fileName, scriptOf(closure([files[fileName] as Chunk], files, common), plain));
      }
      for (const [entry, own] of owned) {
        const heavy = [...own].flatMap(({ moduleIds }) => moduleIds).find((id) => never(id, entry.name));
        if (heavy) this.error(`The first script of the embed "${entry.name}" has ${heavy} in it.`);
        const soon = [...own]
          .flatMap((chunk) => askedBy(chunk, files))
          .filter(({ moduleIds }) => moduleIds.some(after));
        const needed = closure(soon, files, own);
        const [script, styles] = [scriptOf(needed, plain), stylesOf(needed, files)];
        const name = `more-${createHash("sha256").update(script).digest("hex").slice(0, 8)}`;
        const loads = new Map([
          ...plain,
          ...soon.map(({ fileName }) => [fileName, load(fileName, styles, name)] as const),
        ]);
        if (soon.length > 0) emit(`${name}.js`, script);
        emit(`${name}.css`, styles);
        entry.code = scriptOf(own, loads);
        emit(`${entry.name}.css`, stylesOf(own, files));
      }
    },
  };
}

/** The inputs of such a build. */
export function embedInputs(root: string): Record<string, string> {
  return Object.fromEntries(embeddedPanels(root).map(({ id }) => [id, EMBED + id]));
}

/** The panels of the registry, where each is found by its id. */
function embeddedPanels(root: string) {
  const registry = readFileSync(join(root, "src/panels/registry.ts"), "utf8");
  return [...registry.matchAll(/\{ id: "([a-z]+)", name: "([^"]+)"/g)].map(([, id = "", name]) => {
    const file = `src/panels/${id}/${id.charAt(0).toUpperCase()}${id.slice(1)}Panel.tsx`;
    if (!existsSync(join(root, file))) throw new Error(`The panel "${id}" of the registry is not in ${file}.`);
    return { id, name, file };
  });
}

function drawing({ id, name, file }: ReturnType<typeof embeddedPanels>[number]): string {
  return `import Panel from "/${file}";
import { startEmbed } from "/src/shells/embed/start.tsx";
startEmbed({ id: "${id}", name: "${name}", Panel });
`;
}

const LATER = /Promise\.resolve\(\)\.then\(\(\)=>require\(["'`]\.\/([^"'`]+)["'`]\)\)/g;

function askedBy({ code }: Chunk, files: Bundle): Chunk[] {
  return [...code.matchAll(LATER)].map(([, file = ""]) => files[file] as Chunk);
}

/** The chunks with all that must be there when they run, but for what is `known`. */
function closure(
  from: readonly Chunk[],
  files: Bundle,
  known: ReadonlySet<Chunk>,
  together: (chunk: Chunk) => boolean = () => false,
  all = new Set<Chunk>(),
): Set<Chunk> {
  for (const chunk of from) {
    if (known.has(chunk) || all.has(chunk)) continue;
    all.add(chunk);
    const imported = chunk.imports.map((file) => files[file] as Chunk);
    closure([...imported, ...askedBy(chunk, files).filter(together)], files, known, together, all);
  }
  return all;
}

/** Each chunk as an entry of the table: it is given its exports to fill, and `require`, which knows the others. */
function scriptOf(chunks: Iterable<Chunk>, loads: ReadonlyMap<string, string>): string {
  const pieces = [...chunks].map(({ fileName, code }) => {
    const body = code.replace(LATER, (_, file) => loads.get(file) ?? load(file, ""));
    return `parley["./${fileName}"]=(exports,require)=>{${body.trimEnd()}\n};\n`;
  });
  return `"use strict";\n${pieces.join("")}`;
}

/** Asks for a chunk in a script, by default its own, with the script's styles if there are any. */
function load(file: string, styles: string, script?: string): string {
  const where = script ? `,"./${script}.js"` : "";
  return `require.load("./${file}"${styles || script ? `,${styles ? 1 : 0}` : ""}${where})`;
}

function stylesOf(chunks: Iterable<Chunk>, files: Bundle): string {
  const sheets = [...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  return sheets.map((file) => (files[file]?.type === "asset" ? String(files[file].source) : "")).join("");
}
