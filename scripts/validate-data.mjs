#!/usr/bin/env node
// Checks a dossier folder (default data/) as the build does, and lists every fault: npm run validate [-- folder]
import { parseFolder } from "./dossier-folder.mjs";

const folder = process.argv[2] ?? "data";
const { files, parsed, trouble } = await parseFolder(folder);
if (parsed.ok) {
  const { articles, actors, links } = parsed.dossier;
  const count = (key) => articles.reduce((sum, article) => sum + article[key].length, 0);
  console.log(
    `${folder}: ${files.size} files, ${articles.length} articles, ${count("codings")} codings, ${count("venues")} venue mentions, ${actors.length} actors, ${links.length} links. No fault.`,
  );
} else {
  console.error(trouble);
  process.exitCode = 1;
}
