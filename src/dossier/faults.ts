import { type JsonPath, lineColumns, pathText, scanJson } from "./json";

/** One thing wrong with a dossier, and where. */
export interface Fault {
  readonly file: string;
  /** `codings[3].stage.rung`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
  /** From 1; absent where there is no text to point into. */
  readonly line?: number;
  readonly column?: number;
}

/** A fault before its place in the text is looked up. */
export interface Finding {
  readonly file: string;
  readonly path: JsonPath;
  readonly message: string;
}

/** `articles/x.json:12:5 codings[3].stage.rung: expected number, received string`. */
export function faultText({ file, path, message, line, column }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return `${place}${path && ` ${path}`}: ${message}`;
}

/** `Line 12, column 5: scenes[2].panel is no id`, for the one file that somebody chose. */
export function placeText({ path, message, line, column }: Omit<Fault, "file">): string {
  const what = [path, message].filter(Boolean).join(" ");
  return line === undefined ? what : `Line ${line}, column ${column}: ${what}`;
}

/** All of them for a person: how many, then one on a line. */
export function faultsText(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? "one fault" : `${faults.length} faults`;
  return `The dossier has ${count}:\n${faults.map((fault) => `  ${faultText(fault)}`).join("\n")}`;
}

/** Gives each finding the line and column of its value, or of what the value is missing from. */
export function placed(findings: readonly Finding[], texts: ReadonlyMap<string, string>): Fault[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const mine = byFile.get(finding.file);
    if (mine) mine.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return [...byFile].flatMap(([file, mine]) => {
    const text = texts.get(file);
    if (text === undefined) return mine.map(({ path, message }) => ({ file, path: pathText(path), message }));
    const offsets = offsetsOf(text, mine);
    const lineColumn = lineColumns(text);
    return mine.map(({ path, message }) => {
      const offset = nearest(path, offsets);
      return { file, path: pathText(path), message, ...(offset === undefined ? {} : lineColumn(offset)) };
    });
  });
}

function offsetsOf(text: string, findings: readonly Finding[]): Map<string, number> {
  const wanted = new Set(findings.flatMap(({ path }) => path.map((_, at) => pathText(path.slice(0, at + 1)))));
  const offsets = new Map<string, number>();
  scanJson(text, (path, offset) => {
    const key = pathText(path);
    if (wanted.has(key)) offsets.set(key, offset);
  });
  return offsets;
}

function nearest(path: JsonPath, offsets: ReadonlyMap<string, number>): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(pathText(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return undefined;
}
