import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Briefing } from "../../../src/dossier/types";
import { briefingPage } from "../../../src/io/briefingPage";
import type { KeptBriefing } from "../../../src/io/briefingRecord";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** Texts that would run, or end what they stand in, where they are taken for more than texts. */
const HEADLINE = `A headline </script><img src=x onerror="globalThis.hacked=1"> <!-- &lt; \u2028 end`;
const NOTES = `Notes <!-- <script>globalThis.hacked=1</script>\u2028\u2029</script ></title> $& end`;

/** The page that a briefing was made from, as far as the file knows. */
export const FROM = "https://parley.example/talks/index.html";

/** The bundled briefing with hostile texts in its first scene, as somebody here would have made it. */
export function hostileBriefing(): KeptBriefing {
  const bundled = JSON.parse(read("data/briefings/where-the-talks-stand.json")) as Briefing;
  const { id: dossier, asOf } = JSON.parse(read("data/dossier.json"));
  return {
    ...bundled,
    id: "of-mine",
    title: "Mine <b>&amp;</b>",
    seconds: null,
    savedAt: "2026-01-05T10:00:00Z",
    revision: "r1",
    scenes: bundled.scenes.map((scene, at) => ({
      ...(scene as KeptBriefing["scenes"][number]),
      ...(at === 0 ? { headline: HEADLINE, notes: NOTES } : {}),
      dossier,
      asOf,
    })),
  };
}

/** Writes the briefing as one file onto the disk and answers its address; `change` is done to its text. */
export function onDisk(briefing: KeptBriefing, change: (page: string) => string = (page) => page): string {
  const page = briefingPage(read("dist/briefing.html"), briefing, { from: FROM, dossier: "ukraine-talks-2025" });
  const path = join(mkdtempSync(join(tmpdir(), "parley-")), "briefing of mine.html");
  writeFileSync(path, change(page));
  return pathToFileURL(path).href;
}

/** What cannot be seen is written out (src/ui/visible.ts). */
export const seen = (text = ""): string =>
  text.replace(/[\u2028\u2029]/g, (sign) => `⟨U+${sign.charCodeAt(0).toString(16)}⟩`);
