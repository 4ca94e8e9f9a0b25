/** The walls of the house (src/README.md): who may import whom, and which library comes in through which door. */
import { describe, expect, it } from "vitest";
import { cycles, imports, type Module, modulesOfSrc, target } from "./support/modules";

/** For each folder of src: the folders that it may import, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  ui: [],
  dossier: [],
  io: ["dossier", "store", "engine"],
  store: ["dossier"],
  engine: ["dossier", "store"],
  panels: ["ui", "io", "dossier", "store", "engine"],
  host: [],
  offline: [],
  shells: ["ui", "io", "dossier", "store", "engine", "panels", "host", "offline"],
  main: ["ui", "dossier", "store", "shells"],
};

/** For each library: the only files that may import it. What is not listed may not be imported at all. */
const DOORS: Record<string, RegExp> = {
  react: /^src\/(ui|panels|shells|main\.tsx)|^src\/(store\/ViewContext|host\/react)\.tsx$/,
  "react-dom": /^src\/(shells|main\.tsx)/,
  "@tanstack/react-query": /^src\/(dossier\/query\.ts|shells\/QueryGate\.tsx)$/,
  zod: /^src\/dossier\/schema\.ts$/,
  zustand: /^src\/(store\/|shells\/brief\/(showStore|useShow)\.ts$)/,
  recharts: /^src\/panels\/stages\//,
  "d3-geo": /^src\/panels\/venues\//,
  "d3-zoom": /^src\/panels\/venues\//,
  "d3-selection": /^src\/panels\/venues\//,
  geojson: /^src\/panels\/venues\//,
  minisearch: /^src\/panels\/search\//,
  diff: /^src\/panels\/wordings\//,
  "idb-keyval": /^src\/io\//,
  hyparquet: /^src\/io\/parquet/,
  "topojson-client": /^src\/panels\/venues\//,
  "topojson-specification": /^src\/(panels\/venues\/|dossier\/basemap\.ts)/,
};

/** What the engine may know of the store: the View and its words, nothing that holds state. */
const ENGINE_FROM_STORE = ["src/store/view", "src/store/clauses", "src/store/pin"];
/** Coded data, the basemap, and how reliable the coding is: one door each. */
const DATA_DOORS = ["src/dossier/bundle.ts", "src/dossier/basemap.ts", "src/dossier/reliability.ts"];

const modules = modulesOfSrc();

describe("the architecture", () => {
  it("is looked at: there are modules", () => expect(modules.length).toBeGreaterThan(20));
  it("keeps the direction of imports", () => expect(modules.flatMap(wrongDirections)).toEqual([]));
  it("lets each library in through its own door", () => expect(modules.flatMap(wrongDoors)).toEqual([]));
  it("has no import cycle", () => expect(cycles(modules)).toEqual([]));
  it("keeps what this browser holds of the viewer's own out of the page that may ask other hosts [contract 12.2]", () => {
    const reached = reachedFrom("src/shells/remote/start.tsx");
    expect(reached).toContain("src/io/keptRecords.ts");
    const kept = reached.filter((path) =>
      /^src\/(panels|engine\/(engine|thread)|io\/(saved|briefing|text|shelf))/.test(path),
    );
    expect(kept).toEqual([]);
  });
  it("has no barrel files and no drawers", () => expect(modules.filter(misplaced).map(({ path }) => path)).toEqual([]));

  it.each([
    ["src/engine/filter.ts", `import type { X } from "../panels/matrix/Matrix";`, wrongDirections],
    ["src/engine/filter.ts", `import { createViewStore } from "../store/store";`, wrongDirections],
    ["src/panels/matrix/Matrix.tsx", `const load = () => import("../venues/VenuesPanel");`, wrongDirections],
    ["src/shells/brief/Brief.tsx", `import { Explore } from "../explore/Explore";`, wrongDirections],
    ["src/panels/matrix/Matrix.tsx", `import actors from "../../../data/actors.json";`, wrongDirections],
    ["src/dossier/names.ts", `import { z } from "zod";`, wrongDoors],
    ["src/engine/filter.ts", `import {\n  useMemo,\n} from "react";`, wrongDoors],
    ["src/ui/box.ts", `export { pad } from "left-pad";`, wrongDoors],
  ])("would notice in %s: %s", (path, text, check) => expect(check({ path, text })).toHaveLength(1));

  it("would notice a cycle, through types and re-exports too", () => {
    const a = { path: "src/store/a.ts", text: `import "./b";` };
    const b = { path: "src/store/b.ts", text: `import type { A } from "./c";` };
    const c = { path: "src/store/c.ts", text: `export { b } from "./a";` };
    expect(cycles([a, b, c])).toEqual(["src/store/a.ts -> src/store/b.ts -> src/store/c.ts -> src/store/a.ts"]);
  });
});

/** Every module that one brings, those that it may load later among them. */
function reachedFrom(path: string, found = new Set<string>()): readonly string[] {
  const module = modules.find((one) => one.path === path);
  if (!module || found.has(path)) return [];
  found.add(path);
  for (const name of imports(module).filter((one) => one.startsWith("."))) {
    const stem = target(module, name);
    for (const ending of ["", ".ts", ".tsx"]) reachedFrom(stem + ending, found);
  }
  return [...found];
}

function wrongDirections(module: Module): string[] {
  const { path } = module;
  const [from, part] = placeOf(path);
  return imports(module)
    .filter((name) => name.startsWith("."))
    .map((name) => target(module, name))
    .filter((to) => {
      if (!to.startsWith("src/")) return !DATA_DOORS.includes(path);
      const [folder, toPart] = placeOf(to);
      if (from === folder) return part !== null && toPart !== null && part !== toPart;
      if (from === "engine" && folder === "store") return !ENGINE_FROM_STORE.includes(to);
      return !MAY_IMPORT[from]?.includes(folder);
    })
    .map((to) => `${path} -> ${to}`);
}

function wrongDoors(module: Module): string[] {
  return imports(module)
    .filter((name) => !name.startsWith(".") && !name.startsWith("virtual:"))
    .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"))
    .filter((library) => !DOORS[library]?.test(module.path))
    .map((library) => `${module.path} imports ${library}`);
}

/** The folder of src that a path is in and, in panels and shells, the panel or shell. */
function placeOf(path: string): [folder: string, part: string | null] {
  const [, folder = "", part = "", ...deeper] = path.split("/");
  return [folder.replace(/\.tsx?$/, ""), deeper.length > 0 ? part : null];
}

function misplaced({ path, text }: Module): boolean {
  return /\/index\.tsx?$|\/(utils|helpers|constants|hooks)\//.test(path) || /^export \* from/m.test(text);
}
