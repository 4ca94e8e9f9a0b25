/** What can become of a record in storage: cut off, a bit turned, another type, a later version, keys exchanged, null, huge. */
export interface Mutation {
  readonly how: string;
  readonly record: unknown;
}

type Path = readonly (string | number)[];
type Random = () => number;

const HOW = [
  "cut off",
  "bit turned",
  "another type",
  "later version",
  "exchanged",
  "null",
  "huge",
  "missing",
  "own prototype",
] as const;

/** So many, the same for the same random numbers; each is made of the sound record. */
export function* mutationsOf(record: unknown, count: number, random: Random): Generator<Mutation> {
  const paths = pathsIn(record);
  for (let at = 0; at < count; at++) {
    const how = HOW[at % HOW.length]!;
    const path = paths[Math.floor(random() * paths.length)]!;
    yield { how: `${how} at ${path.join(".") || "the whole"}`, record: mutate(record, how, path, random) };
  }
}

function mutate(record: unknown, how: (typeof HOW)[number], path: Path, random: Random): unknown {
  const below = (most: number) => Math.floor(random() * most);
  if (how === "later version") return later(record, below(3));
  if (path.length === 0) {
    if (how === "null") return null;
    if (how === "huge") return "x".repeat(1_000_000);
    return typeof record === "object" && how !== "another type" ? {} : 7;
  }
  const copy = structuredClone(record);
  const parent = path.slice(0, -1).reduce((part, key) => Reflect.get(part as object, key), copy) as object;
  const last = path.at(-1)!;
  const value: unknown = Reflect.get(parent, last);
  const put = (next: unknown) => Reflect.set(parent, last, next);
  if (how === "null") put(null);
  else if (how === "huge") put([1e308, "x".repeat(200_000), new Array(50_000).fill(value), 2 ** 60][below(4)]);
  else if (how === "missing") Reflect.deleteProperty(parent, last);
  else if (how === "another type") put([0, "", true, [], {}, "zzz", -1, Number.NaN, new Date(0), undefined][below(10)]);
  else if (how === "own prototype")
    put(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));
  else if (how === "exchanged") {
    const keys = Object.keys(parent);
    const other = keys[below(keys.length)]!;
    const there: unknown = Reflect.get(parent, other);
    Reflect.set(parent, other, value);
    put(there);
  } else put(how === "cut off" ? cut(value, below) : turned(value, below));
  return copy;
}

function later(record: unknown, by: number): unknown {
  if (typeof record !== "object" || record === null) return "2";
  const { schema } = record as { readonly schema?: unknown };
  if (typeof schema === "string") return { ...record, schema: schema.replace("/1", `/${2 + by}`) };
  return { ...record, version: 2 + by };
}

function cut(value: unknown, below: (most: number) => number): unknown {
  if (typeof value === "string") return value.slice(0, below(value.length));
  if (Array.isArray(value)) return value.slice(0, below(value.length));
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice(0, below((value as Uint8Array).length));
  return typeof value === "number" ? Math.trunc(value / 10) : undefined;
}

function turned(value: unknown, below: (most: number) => number): unknown {
  if (typeof value === "string" && value !== "") {
    const at = below(value.length);
    return value.slice(0, at) + String.fromCharCode(value.charCodeAt(at) ^ (1 << below(8))) + value.slice(at + 1);
  }
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    if (bytes.length > 0) bytes[below(bytes.length)]! ^= 1 << below(8);
    return value;
  }
  if (typeof value === "number") return value ^ (1 << below(31));
  return typeof value === "boolean" ? !value : value;
}

/** Every place in plain data, columns of numbers as one. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [path];
  return [path, ...Object.keys(value).flatMap((key) => pathsIn(Reflect.get(value, key), [...path, key]))];
}
