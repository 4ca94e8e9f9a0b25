import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeTypes } from "../../scripts/host-build.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
// Where the types of React are found, and none of our sources.
const CACHE = join(ROOT, "node_modules", ".cache");
let folder: string;

beforeAll(() => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, "host-types-"));
  writeTypes(ROOT, folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What the compiler says of a host's program beside the published files, as strict as it can be. */
function compiled(program: string): string {
  writeFileSync(join(folder, "host.tsx"), program);
  const options = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    jsx: "react-jsx",
    lib: ["es2022", "dom"],
    types: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["host.tsx"] }));
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  return spawnSync(process.execPath, [tsc, "-p", folder, "--listFiles"], { encoding: "utf8" }).stdout;
}

const faults = (said: string) => said.split("\n").filter((line) => line.includes("error TS"));

const SOUND = `
import { mount, type Mounted, type PanelView } from "./parley.js";
import { Parley } from "./parley-react.js";

const view: PanelView = { party: ["ru"], from: "2025-02-01", against: { party: [] } };
export const panel: Mounted = mount(document.body, { panel: "matrix", view, theme: { colours: { ink: "#222" } } });
const off: () => void = panel.on("view", ({ source, patch }) => {
  const who: "initial" | "user" | "host" | "normalized" = source;
  console.log(who, patch.speaker ?? []);
});
off();
export const now: Promise<PanelView> = panel.setView({ party: null });
export const Talks = (props: { view?: PanelView }) => (
  <Parley panel="stages" {...props} onSelect={({ ids }) => console.log(ids[0]?.length)} onReady={(_, one) => one.dispose()}>
    <p>Meanwhile</p>
  </Parley>
);
`;

describe("the types beside the modules that hosts use [contract 4.4]", () => {
  it("fit a strict program, without any file of our sources", () => {
    const said = compiled(SOUND);
    expect(faults(said)).toEqual([]);
    expect(said).toContain("parley-react.d.ts");
    expect(said).not.toContain("/src/");
  });

  it("tell of a panel, a key or an event that there is not, and of one value where a list is meant", () => {
    const lines = [
      `mount(document.body, { panel: "matrx" });`,
      `mount(document.body, { panel: "matrix", view: { speakers: ["trump"] } });`,
      `mount(document.body, { panel: "matrix", view: { speaker: "trump" } });`,
      `mount(document.body, { panel: "matrix" }).on("change", () => {});`,
    ];
    const said = faults(compiled([`import { mount } from "./parley.js";`, ...lines].join("\n")));
    const at = said.map((fault) => Number(/host\.tsx[(:](\d+)/.exec(fault)?.[1]));
    expect(at).toEqual([2, 3, 4, 5]);
  });
});
