/** Where something stands in JSON: object keys and array indexes from the top. */
export type JsonPath = readonly (string | number)[];

export interface JsonScan {
  /** Why the text is no JSON, and at which index of the text (UTF-16 units). Null where it is JSON. */
  readonly fault: { readonly message: string; readonly offset: number } | null;
  /** Keys that an object has twice (`JSON.parse` silently keeps the last), or that name a prototype. */
  readonly badKeys: readonly { readonly path: JsonPath; readonly message: string; readonly offset: number }[];
  /** The deepest nesting: 0 for a bare value. */
  readonly depth: number;
}

/** What an object of the language has by itself, under these names: read as keys, they have led into programs elsewhere. */
const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

export function isForbidden(key: string): boolean {
  return FORBIDDEN.has(key);
}

interface Frame {
  readonly array: boolean;
  readonly keys: Set<string>;
}

/**
 * Walks a JSON text by RFC 8259, without recursion, and says what `JSON.parse` does not: where the first fault is, which keys
 * stand twice, how deep it goes. It accepts exactly what `JSON.parse` accepts. `visit` is told the path and the index of
 * every value; the path is reused, copy what you keep.
 */
export function scanJson(text: string, visit?: (path: JsonPath, offset: number) => void): JsonScan {
  const frames: Frame[] = [];
  const path: (string | number)[] = [];
  const badKeys: { path: JsonPath; message: string; offset: number }[] = [];
  let at = skipSpace(text, 0);
  let depth = 0;
  let wants: "value" | "value or end" | "key" | "key or end" | "next" = "value";
  const failed = (message: string, offset = at): JsonScan => ({
    fault: offset >= text.length ? { message: "the text ends too early", offset: text.length } : { message, offset },
    badKeys,
    depth,
  });

  for (;;) {
    const char = text[at];
    const frame = frames.at(-1);

    if (wants === "next") {
      if (!frame)
        return at < text.length ? failed("something follows the end of the JSON") : { fault: null, badKeys, depth };
      if (char === ",") {
        at = skipSpace(text, at + 1);
        wants = frame.array ? "value" : "key";
        if (frame.array) path[path.length - 1] = Number(path.at(-1)) + 1;
        continue;
      }
      if (char !== (frame.array ? "]" : "}")) return failed(frame.array ? "expected , or ]" : "expected , or }");
    }
    if (wants !== "value" && wants !== "key" && frame && char === (frame.array ? "]" : "}")) {
      frames.pop();
      path.pop();
      at = skipSpace(text, at + 1);
      wants = "next";
      continue;
    }

    if (frame && (wants === "key" || wants === "key or end")) {
      if (char !== '"') return failed("expected a key in double quotes");
      const string = scanString(text, at);
      if (string.message) return failed(string.message, string.end);
      const key: string = JSON.parse(text.slice(at, string.end));
      path[path.length - 1] = key;
      const message = frame.keys.has(key)
        ? "this key stands twice"
        : isForbidden(key)
          ? "this key is not allowed"
          : null;
      if (message) badKeys.push({ path: [...path], message, offset: at });
      frame.keys.add(key);
      at = skipSpace(text, string.end);
      if (text[at] !== ":") return failed("expected :");
      at = skipSpace(text, at + 1);
      wants = "value";
      continue;
    }

    visit?.(path, at);
    if (char === "[" || char === "{") {
      frames.push({ array: char === "[", keys: new Set() });
      path.push(char === "[" ? 0 : "");
      depth = Math.max(depth, frames.length);
      wants = char === "[" ? "value or end" : "key or end";
      at = skipSpace(text, at + 1);
      continue;
    }
    const scalar = char === '"' ? scanString(text, at) : scanWord(text, at);
    if (scalar.message) return failed(scalar.message, scalar.end);
    at = skipSpace(text, scalar.end);
    wants = "next";
  }
}

/** Finds the line and column of an index of a text, from 1; columns count characters (code points). */
export function lineColumns(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [from, to] = [0, starts.length - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) from = middle;
      else to = middle - 1;
    }
    return { line: from + 1, column: [...text.slice(starts[from], offset)].length + 1 };
  };
}

/** `codings[3].stage.rung`; the empty text for the whole file. */
export function pathText(path: JsonPath): string {
  return path
    .map((part) =>
      typeof part === "number"
        ? `[${part}]`
        : /^[A-Za-z_$][\w$]*$/.test(part)
          ? `.${part}`
          : `[${JSON.stringify(part)}]`,
    )
    .join("")
    .replace(/^\./, "");
}

interface Scanned {
  readonly end: number;
  readonly message?: string;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return at;
}

function scanString(text: string, from: number): Scanned {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return { end: at + 1 };
    if (char < " ") return { end: at, message: "a string is not closed on its line, or holds a control character" };
    if (char !== "\\") continue;
    const escaped = text.charAt(at + 1);
    const length =
      escaped === "u" && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))
        ? 5
        : escaped !== "" && '"\\/bfnrt'.includes(escaped)
          ? 1
          : 0;
    if (length === 0) return { end: at, message: "a \\ is followed by what JSON does not know" };
    at += length;
  }
  return { end: text.length, message: "a string is not closed" };
}

const WORD = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

function scanWord(text: string, from: number): Scanned {
  WORD.lastIndex = from;
  return WORD.test(text) ? { end: WORD.lastIndex } : { end: from, message: "expected a value" };
}
