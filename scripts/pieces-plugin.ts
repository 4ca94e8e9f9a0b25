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

/**
 * Makes classic scripts of a build in pieces, as src/shells/embed/pieces.ts loads them: for each entry one script with all that
 * it needs at once, and one for each `import()`, with all that not every entry has already. A module that is `atOnce` for an
 * entry is asked for by an `import()`, too, but comes in the entry's script and has none of its own.
 */
export function piecesPlugin({ atOnce }: { readonly atOnce: (module: string, entry: string) => boolean }): Plugin {
  return {
    name: "parley:pieces",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
      const entries = chunks.filter(({ isEntry }) => isEntry);
      const comesWith =
        ({ name }: Chunk) =>
        (chunk: Chunk) =>
          atOnce(chunk.facadeModuleId ?? "", name);
      const later = chunks.filter((chunk) => chunk.isDynamicEntry && !entries.some((entry) => comesWith(entry)(chunk)));
      const needs = new Map(entries.map((entry) => [entry, closure(entry, bundle, comesWith(entry))]));
      const common = chunks.filter((chunk) => entries.every((entry) => needs.get(entry)?.has(chunk)));
      for (const chunk of later)
        needs.set(
          chunk,
          closure(chunk, bundle, () => false, new Set(common), new Set()),
        );

      const styles = new Map([...needs].map(([{ fileName }, all]) => [fileName, stylesOf(all, bundle)]));
      const pieces = new Map(chunks.map((chunk) => [chunk, pieceOf(chunk, (file) => Boolean(styles.get(file)))]));
      for (const [script, all] of needs) script.code = [STRICT, ...[...all].map((chunk) => pieces.get(chunk))].join("");
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === "asset" || !needs.has(file)) delete bundle[name];
      }
      for (const [file, source] of styles) {
        if (source) this.emitFile({ type: "asset", fileName: file.replace(/js$/, "css"), source });
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

/** Adds a chunk, with all that must be there when it runs, to `all`, but for what is `known`. */
function closure(
  chunk: Chunk,
  bundle: Bundle,
  comesWith: (chunk: Chunk) => boolean,
  known: ReadonlySet<Chunk> = new Set(),
  all = new Set<Chunk>(),
): Set<Chunk> {
  if (known.has(chunk) || all.has(chunk)) return all;
  all.add(chunk);
  const later = chunk.dynamicImports.filter((file) => comesWith(bundle[file] as Chunk));
  for (const file of [...chunk.imports, ...later]) closure(bundle[file] as Chunk, bundle, comesWith, known, all);
  return all;
}

const STRICT = '"use strict";';
const LATER = /Promise\.resolve\(\)\.then\(\(\)=>require\(["'`]\.\/([^"'`]+)["'`]\)\)/g;

/** A chunk as an entry of the table: it is given its exports to fill, and `require`, which knows the others. */
function pieceOf({ fileName, code }: Chunk, styled: (file: string) => boolean): string {
  const body = code.replace(LATER, (_, file) => `require.load("./${file}"${styled(file) ? ",1" : ""})`);
  return `parley["./${fileName}"]=(exports,require)=>{${body.trimEnd()}\n};\n`;
}

function stylesOf(chunks: Iterable<Chunk>, bundle: Bundle): string {
  const sheets = [...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  return sheets.map((file) => (bundle[file]?.type === "asset" ? String(bundle[file].source) : "")).join("");
}
