/** SECURITY.md says what the code does: its limits are the code's, its files are there, and no door is missing. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MOST_LEVELS } from "../../src/dossier/read";
import { PATIENCE } from "../../src/engine/clickhouse/client";
import { MAX_DOSSIER, MAX_MESSAGE, MOST_LEVELS as MESSAGE_LEVELS, PER_SECOND } from "../../src/host/messages";
import { MAX_FILE as MAX_BRIEFING_FILE } from "../../src/io/briefingFile";
import { MAX_PAGE } from "../../src/io/briefingPage";
import { MAX_HEADLINE, MAX_NOTES, MAX_SCENES, MAX_SECONDS, MAX_TITLE } from "../../src/io/briefingRecord";
import { MOST_BYTES, MOST_FILES } from "../../src/io/dossierFolder";
import { LIMITS } from "../../src/io/import/limits";
import { LINE_LEVELS } from "../../src/io/import/lineReader";
import { SESSION, SETTINGS, STORES } from "../../src/io/inventory";
import { MOST_FOOTER } from "../../src/io/parquetFetch";
import { MOST_FILE } from "../../src/io/parquetFile";
import { MOST_TEXT } from "../../src/io/parquetPages";
import { MOST_ARTICLES, MOST_ROWS } from "../../src/io/parquetTable";
import { MAX_ADDRESS, REMOTE_BYTES, REMOTE_FILES, REMOTE_SECONDS } from "../../src/io/remoteLimits";
import { MAX_FILE as MAX_SAVED_FILE, MAX_VIEWS } from "../../src/io/savedFile";
import { MAX_NAME } from "../../src/io/savedRecord";
import { MAX_TEXT } from "../../src/io/textFiles";
import { MOST_FILES as MOST_TEXTS } from "../../src/panels/articles/useTexts";
import { LONGEST } from "../../src/shells/brief/sync/wire";
import { MAX_LINK } from "../../src/store/url";
import { MAX_LENGTH, MAX_VALUES } from "../../src/store/view";
import { modulesOfSrc } from "../support/modules";

const { quoteWords: _, ...ofImport } = LIMITS;
const CODE: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.entries(ofImport).map(([name, value]) => [`LIMITS.${name}`, value])),
  ...{
    LINE_LEVELS,
    LONGEST,
    MAX_BRIEFING_FILE,
    MAX_DOSSIER,
    MAX_HEADLINE,
    MAX_LENGTH,
    MAX_LINK,
    MAX_MESSAGE,
    MAX_NAME,
  },
  ...{ MAX_NOTES, MAX_PAGE, MAX_SAVED_FILE, MAX_SCENES, MAX_SECONDS, MAX_TEXT, MAX_TITLE, MAX_VALUES, MAX_VIEWS },
  ...{
    MESSAGE_LEVELS,
    MOST_ARTICLES,
    MOST_BYTES,
    MOST_FILE,
    MOST_FILES,
    MOST_FOOTER,
    MOST_LEVELS,
    MOST_ROWS,
    MOST_TEXT,
  },
  ...{ MOST_TEXTS, PATIENCE, PER_SECOND },
  ...{ MAX_ADDRESS, REMOTE_BYTES, REMOTE_FILES, REMOTE_SECONDS },
};

const text = readFileSync("SECURITY.md", "utf8");
const part = (heading: string) => text.split(/^## /m).find((one) => one.startsWith(heading)) ?? "";
const rows = part("The doors")
  .split("\n")
  .filter((line) => /^\| [^-w]/.test(line))
  .map((line) => line.split("|").slice(1, -1));

describe("SECURITY.md", () => {
  it("has the limits of the code, and all of them", () => {
    const told = rows.flatMap(([, , limits = ""]) =>
      [...limits.matchAll(/`([A-Z_]+(?:\.\w+)?)` ([\d,]+)/g)].map(
        ([, name = "", value = ""]) => [name, Number(value.replaceAll(",", ""))] as const,
      ),
    );
    expect(Object.fromEntries(told)).toEqual(CODE);
  });

  it("names files that are there: doors and tests", () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const [what, door = "", , refusal = "", tests = ""] of rows) {
      const files = [...`${door} ${tests}`.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
      expect([what, files.filter((path) => !existsSync(path))]).toEqual([what, []]);
      expect([
        what,
        files.some((path) => path.startsWith("src/")),
        files.some((path) => path.startsWith("tests/")),
      ]).toEqual([what, true, true]);
      expect([what, refusal.trim() !== ""]).toEqual([what, true]);
    }
  });

  it("tells all that is kept", () => {
    const kept = [...part("What is kept").matchAll(/`(parley-[a-z-]+)`/g)].map(([, name = ""]) => name);
    expect(kept.sort()).toEqual([...STORES.map(({ database }) => database), ...SETTINGS, ...SESSION].sort());
  });

  it("misses no door: JSON, files, messages and storage are read in the files that it names, and in these", () => {
    const doors = new Set([...part("The doors").matchAll(/`(src\/[^`]+)`/g)].map(([, path = ""]) => path));
    /** Behind a door, or reading what Parley itself wrote a moment before. */
    const others: Readonly<Record<string, string>> = {
      "src/dossier/json.ts": "the scanner behind read.ts",
      "src/dossier/bundle.ts": "the dossier of the build",
      "src/engine/clickhouse/asking.ts": "rows behind client.ts",
      "src/engine/clickhouse/open.ts": "rows behind client.ts",
      "src/io/import/dossier.ts": "behind look.ts, and hands all of it to read.ts",
      "src/panels/fault/missing.ts": "a file of Parley's own code, asked for again",
      "src/shells/explore/embed/Preview.tsx": "the height of an embed in its own dialog, told to host/messages.ts",
      "src/io/import/lineReader.ts": "lines behind reading.ts",
      "src/shells/agreed.ts": "compares with the address that somebody agreed to, and keeps nothing of it",
      "src/io/inventory.ts": "counts, and writes nothing but removals",
      "src/shells/explore/setTheme.ts": "writes the theme alone",
    };
    const reading =
      /\bJSON\.parse\(|\.arrayBuffer\(\)|\.text\(\)|\b(?:local|session)Storage\.getItem|addEventListener\("message"/;
    const found = modulesOfSrc()
      .filter((module) => reading.test(module.text))
      .map(({ path }) => path);
    const unnamed = found.filter((path) => !doors.has(path) && !(path in others) && !MESSAGES.test(path));
    expect(unnamed).toEqual([]);
  });
});

/** Threads of our own, and the ends of the wires whose messages the doors read. */
const MESSAGES =
  /\.worker\.ts$|^src\/host\/|^src\/offline\/|^src\/engine\/(thread|threaded|worker)|^src\/shells\/(openColumns|embed\/port)\.ts$/;
