import type { JsonPath } from "./json";

/** What is left of a value when its faulty parts are taken out: any part may be undefined, none has the wrong shape. */
export type Loose<T> = T extends readonly (infer U)[]
  ? readonly (Loose<U> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;

/** Takes the parts at the given paths out of a JSON value, in place; undefined when the whole is faulty. */
export function without(value: unknown, paths: readonly JsonPath[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  for (const path of paths) {
    const parent = at(value, path.slice(0, -1));
    const last = path.at(-1);
    if (typeof parent === "object" && parent !== null && last !== undefined) Reflect.set(parent, last, undefined);
  }
  return value;
}

/** The part of a JSON value at a path; undefined where there is none. */
export function at(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null && Object.hasOwn(part, key) ? Reflect.get(part, key) : undefined,
    value,
  );
}
