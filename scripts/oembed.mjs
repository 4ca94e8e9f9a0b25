/**
 * oEmbed (https://oembed.com) as static files: dist/oembed/<panel>.json, and in the head of the pages the links by which a
 * reader finds them. They name whole addresses, so they are written only where PARLEY_URL says what these begin with.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseFolder } from "./dossier-folder.mjs";
import { sourceModule } from "./source-module.mjs";

/** The panel that stands for the dashboard where a reader asks for the start page. */
const FIRST = "matrix";

/** Writes into the build in `dist`; `address` is the value of PARLEY_URL. Returns a line about what was done. */
export async function writeOEmbed(root, dist = join(root, "dist"), address = process.env.PARLEY_URL ?? "") {
  const folder = join(dist, "oembed");
  rmSync(folder, { recursive: true, force: true });
  if (address === "") return "No oEmbed files: they need PARLEY_URL, the address that the build is published at.";
  const base = baseOf(address);
  const { parsed, trouble } = await parseFolder(join(root, "data"));
  if (!parsed.ok) throw new Error(trouble);
  const { oEmbedAnswers } = await sourceModule("scripts/oembed-answers.ts");
  const answers = oEmbedAnswers(parsed.dossier, base, (panel) => pictureOf(join(dist, "embed", "still"), panel));
  mkdirSync(folder, { recursive: true });
  for (const [panel, answer] of answers)
    writeFileSync(join(folder, `${panel}.json`), `${JSON.stringify(answer, null, 2)}\n`);
  const links = [...answers].map(([panel, { title }]) => [panel, link(`${base}oembed/${panel}.json`, title)]);
  // A reader takes the first.
  const sorted = [...links.filter(([panel]) => panel === FIRST), ...links.filter(([panel]) => panel !== FIRST)];
  addToHead(join(dist, "embed.html"), sorted);
  addToHead(join(dist, "index.html"), sorted.slice(0, 1));
  return `oEmbed files for ${answers.size} panels at ${base}oembed/`;
}

/** The address of the folder that the build is published in, ending with `/`. Throws what is wrong with it. */
export function baseOf(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash)
    throw new Error(`PARLEY_URL is to be a whole address, as https://example.org/parley/, and not ${address}`);
  return url.pathname.endsWith("/") ? url.href : new URL(`${url.pathname}/`, url).href;
}

/** The widest of the drawings of a panel (scripts/stills.mjs): `<panel>-<width>.svg`. */
function pictureOf(folder, panel) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const drawings = names.flatMap((name) => {
    const [, of, width] = /^([a-z]+)-(\d+)\.svg$/.exec(name) ?? [];
    const height = of === panel && /<svg[^>]*\sheight="(\d+)/.exec(readFileSync(join(folder, name), "utf8"))?.[1];
    return height ? [{ name, width: Number(width), height: Number(height) }] : [];
  });
  return drawings.sort((a, b) => b.width - a.width)[0] ?? null;
}

function addToHead(path, links) {
  const page = readFileSync(path, "utf8");
  if (!page.includes("</head>")) throw new Error(`${path} has no head.`);
  const written = links.map(([, text]) => `  ${text}\n  `).join("");
  writeFileSync(
    path,
    page.replace("</head>", () => `${written}</head>`),
  );
}

function link(href, title) {
  const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return `<link rel="alternate" type="application/json+oembed" href="${quoted(href)}" title="${quoted(title)}" />`;
}
