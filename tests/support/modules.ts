import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface Module {
  /** From the root of the project, `src/engine/filter.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every module of src. */
export function modulesOfSrc(): Module[] {
  return readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => ({ path: slashed(join("src", name)), text: readFileSync(join("src", name), "utf8") }));
}

/** What a module names in its imports, as written; `dynamic: false` leaves out those that load later. */
export function imports({ text }: Module, { dynamic = true } = {}): string[] {
  const plain = [...text.matchAll(/^(?:import|export)\b(?:[^;"'=(]*?\bfrom)?\s*["']([^"']+)["']/gm)];
  const later = dynamic ? [...text.matchAll(/\bimport\(\s*["']([^"']+)["']/g)] : [];
  return [...plain, ...later].map(([, name]) => name as string);
}

/** The path that a relative import points to, without its ending if it was written without. */
export function target(module: Module, name: string): string {
  return slashed(normalize(join(dirname(module.path), name)));
}

/** Every circle of imports, as `a -> b -> a`. What is imported dynamically makes none. */
export function cycles(modules: readonly Module[]): string[] {
  const known = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (module: Module, trail: readonly string[]) => {
    const at = trail.indexOf(module.path);
    if (at >= 0) found.push([...trail.slice(at), module.path].join(" -> "));
    if (at >= 0 || done.has(module.path)) return;
    for (const name of imports(module, { dynamic: false })) {
      const stem = target(module, name);
      const next = known.get(stem) ?? known.get(`${stem}.ts`) ?? known.get(`${stem}.tsx`);
      if (name.startsWith(".") && next) visit(next, [...trail, module.path]);
    }
    done.add(module.path);
  };
  for (const module of modules) visit(module, []);
  return found;
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
