import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import dossierPlugin from "./scripts/dossier-plugin.ts";
import { embedInputs, embedsPlugin, piecesPlugin } from "./scripts/pieces-plugin.ts";
import { pagePolicy } from "./scripts/policy.mjs";
import sourcesPlugin from "./scripts/sources-plugin.ts";

/** `vite build` makes the dashboard; the other modes are the parts of it that are classic scripts (scripts/build.mjs). */
export default defineConfig(({ mode }) => {
  if (mode === "embed-load") return classic("load", "src/shells/embed/load.ts");
  if (mode === "embed-panels") return embeds;
  if (mode === "remote") return classic("remote", "src/shells/remote/start.tsx", "dist");
  if (mode === "one-file") return classic("briefing", "src/shells/brief/file.tsx");
  return page;
});

const page: UserConfig = {
  // Relative addresses: the build runs from any folder of any host.
  base: "./",
  // A missing file is a 404, not the start page.
  appType: "mpa",
  plugins: [
    react(),
    dossierPlugin(),
    sourcesPlugin({ texts: process.env.PARLEY_SOURCES }),
    embedsPlugin(),
    policyInPage(),
    stylesLater(),
    plainImports(),
    dossierAtOnce(),
  ],
  worker: { format: "es" },
  build: {
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What is loaded later is one chunk each and brings its own styles (stylesLater): nothing is left to preload.
    modulePreload: false,
    rolldownOptions: {
      input: "index.html",
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
        // React, the page's own code and its first panel come in one piece, what several of the later ones share in another;
        // the rest splits itself by its `import()`.
        codeSplitting: {
          groups: [
            {
              name: "first",
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|src[\\/](main\.tsx|panels[\\/]matrix[\\/]MatrixPanel)/,
              priority: 1,
            },
            {
              name: "shared",
              test: /[\\/]src[\\/](?!panels[\\/](Accounts|StanceKey|accounts|LookAlikeList|lookAlikeList)\b|dossier[\\/](lookAlikes|oddSigns|scripts|skeleton|confusables))/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
};

/** The panels that embed.html draws, each as a classic script with the dossier inside (docs/contract.md, section 4). */
const embeds: UserConfig = {
  plugins: [
    react(),
    dossierPlugin(),
    sourcesPlugin({ texts: undefined }),
    embedsPlugin(),
    piecesPlugin({ atOnce, after, never }),
  ],
  publicDir: false,
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    target: "es2022",
    outDir: "dist/embed",
    emptyOutDir: false,
    cssCodeSplit: true,
    reportCompressedSize: false,
    lib: { entry: [], formats: ["cjs"], fileName: (_, name) => `${name}.js` },
    rolldownOptions: {
      input: embedInputs(import.meta.dirname),
      output: {
        exports: "named",
        dynamicImportInCjs: false,
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "[name]-[hash]-raw[extname]",
      },
    },
  },
};

/** What a panel cannot be drawn without. */
function atOnce(module: string, panel: string): boolean {
  return module.endsWith("virtual:dossier") || (panel === "venues" && module.endsWith("countries.topo.json"));
}

/** What makes a drawn panel answer: to the page around it, to a pointer at rest, to a choice. */
function after(module: string): boolean {
  return /src[\\/](shells[\\/]embed[\\/]wire|ui[\\/]DefinitionBox|panels[\\/]matrix[\\/]MatrixChoices)\.tsx?$/.test(
    module,
  );
}

/** What no first drawing needs, or that of one panel alone. */
function never(module: string, panel: string): boolean {
  const library = /node_modules[\\/](@tanstack|zod|recharts|d3-geo|topojson-client|minisearch)[\\/]/.exec(module)?.[1];
  const alone: Record<string, string> = { recharts: "stages", "d3-geo": "venues", "topojson-client": "venues" };
  return library !== undefined && alone[library] !== panel;
}

/** Everything in one classic script: no module, no fetch (docs/contract.md, sections 4 and 8). */
function classic(name: string, entry: string, outDir = "dist/embed"): UserConfig {
  return {
    plugins: [react(), dossierPlugin(), sourcesPlugin({ texts: undefined })],
    publicDir: false,
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      target: "es2022",
      outDir,
      emptyOutDir: false,
      reportCompressedSize: false,
      lib: {
        entry,
        formats: ["iife"],
        name: "parley",
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
}

/** What the start page shows; everything else is asked for by a press. */
const START =
  /src[\\/](panels[\\/](matrix(?![\\/](Big|Crowded))|stages(?![\\/]counting)|venues|filters(?![\\/]Long)|evidence|EmptyState)|shells[\\/]explore[\\/][A-Z]\w+\.tsx)/;

/**
 * The styles of the start page are one sheet in its head. A chunk that is asked for later waits for a sheet of its own, so
 * that no panel that nobody opens delays the first.
 */
function stylesLater(): Plugin {
  return {
    name: "parley:styles-later",
    apply: "build",
    enforce: "pre",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
      const page = chunks.find(({ isEntry }) => isEntry);
      if (!page) return;
      const first: string[] = [];
      const start = new Set(chunks.filter((one) => one === page || START.test(one.facadeModuleId ?? "")));
      for (const chunk of start)
        for (const file of chunk.imports) {
          const imported = bundle[file];
          if (imported?.type === "chunk") start.add(imported);
        }
      for (const chunk of [page, ...chunks.filter((one) => one !== page)]) {
        const sheets = [...(chunk.viteMetadata?.importedCss ?? [])];
        chunk.viteMetadata?.importedCss.clear();
        if (!start.has(chunk)) {
          chunk.code = sheets.map(awaiting).join("") + chunk.code;
          continue;
        }
        for (const sheet of sheets) {
          const asset = bundle[sheet];
          if (asset?.type === "asset") first.push(String(asset.source));
          delete bundle[sheet];
        }
      }
      const style = this.emitFile({ type: "asset", name: "style.css", source: first.join("") });
      page.viteMetadata?.importedCss.add(this.getFileName(style));
    },
  };
}

function awaiting(sheet: string): string {
  const address = `new URL(${JSON.stringify(sheet.replace(/^assets\//, "./"))},import.meta.url)`;
  return `await new Promise(d=>{let l=document.createElement("link");l.rel="stylesheet";l.href=${address};l.onload=l.onerror=d;document.head.append(l)});`;
}

/** Vite wraps each `import()` in a loader of what the chunk needs before it; here that is nothing, so the wrapper goes. */
function plainImports(): Plugin {
  return {
    name: "parley:plain-imports",
    apply: "build",
    enforce: "post",
    transform: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => ({ code: "export const __vitePreload = (load) => load();", map: null }),
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === "chunk") chunk.code = chunk.code.replace(WRAPPED, "$1").replace(WRAPPED_NAMES, "$1");
        }
      },
    },
  };
}

const WRAPPED =
  /\b[\w$]+\(\(\)=>(import\(`[^`]+`\)(?:\.then\([\w$]+=>(?:[\w$.]+|\(\{default:[\w$.]+\}\))\))*),\[\],import\.meta\.url\)/g;
/** The same where only some names of the module are asked for. */
const WRAPPED_NAMES =
  /\b[\w$]+\(async\(\)=>\{let\{[^{}]*\}=await (import\(`[^`]+`\)(?:\.then\([\w$]+=>[\w$.]+\))*);return\{[^{}]*\}\},\[\],import\.meta\.url\)/g;

/** Hosts that can send no header get the policy with the page itself. */
function policyInPage(): Plugin {
  const content = pagePolicy({ header: false });
  return {
    name: "parley:policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content }, injectTo: "head-prepend" },
      ],
    },
  };
}

/** The dossier is fetched beside the code that draws it, not after. */
function dossierAtOnce(): Plugin {
  return {
    name: "parley:dossier-at-once",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter((chunk) => chunk.type === "chunk" && chunk.facadeModuleId?.endsWith("virtual:dossier"))
          .map(({ fileName }) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
            injectTo: "head" as const,
          })),
    },
  };
}
