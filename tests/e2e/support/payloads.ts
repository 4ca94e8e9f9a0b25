import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Texts that run, load or change something where they are taken for markup, an address or a script. */
const OWN = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "\"><img src=x onerror='alert(1)'>",
  "<svg onload=alert(1)>",
  "<svg><script>alert&#40;1)</script>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)>",
  "<object data=javascript:alert(1)>",
  "<embed src=data:text/html,<script>alert(1)</script>>",
  "<form action=javascript:alert(1)><button autofocus onfocus=alert(1)>press",
  "<a href=javascript:alert(1)>press</a>",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "<base href=//elsewhere.example/>",
  "<link rel=stylesheet href=//elsewhere.example/x.css>",
  "<meta http-equiv=refresh content='0;url=//elsewhere.example/'>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<style>@import '//elsewhere.example/x.css';</style>",
  "<body onload=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "' onmouseover='alert(1)",
  "x; alert(1)//",
  "$" + "{alert(1)}",
  "{{constructor.constructor('alert(1)')()}}",
  "<!--><img src=x onerror=alert(1)>-->",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "__proto__",
  "constructor",
];

const CORPORA = join(import.meta.dirname, "../../../../shared/corpora");
const FILES = ["patt-xss.json", "dompurify-payloads.json", "html5lib-tree-inputs.json", "blns.json"];

/** Whether the corpora are here: they are no part of the project. */
const hasCorpora = existsSync(join(CORPORA, FILES[0] as string));
if (!hasCorpora) console.log("\n!!! ../shared/corpora is not here: only our own few hostile texts are tried.\n");

/** Every different text of the corpora, and ours. */
export function everyPayload(): string[] {
  const read = (file: string): (string | { payload: string })[] =>
    JSON.parse(readFileSync(join(CORPORA, file), "utf8"));
  const theirs = hasCorpora ? FILES.flatMap(read) : [];
  return [...new Set([...OWN, ...theirs.map((one) => (typeof one === "string" ? one : one.payload))])];
}

/** Whether a dossier may hold it: what is blank, or half a character, is refused by name. */
export function isText(text: string): boolean {
  return text.trim() !== "" && !/[\uD800-\uDFFF]/u.test(text);
}

/** Lists of at most so many. */
export function batches<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
