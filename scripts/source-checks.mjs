/** The checks of verify-sources.mjs. Each yields what it looked at: {what, place, fault}, where a null fault is a passed check. */
import { occurrences, runsOf } from "./source-text.mjs";

/** No paraphrase has this many words in a row of its source. */
const PARAPHRASE_RUN = 6;
/** Nothing but a quote has this many words in a row of any source. */
const COPY_RUN = 8;

/** Hash, length, stretches, quotes, spellings and paraphrases of one article against its text. */
export function* checkArticle(article, source) {
  const place = (path) => `articles/${article.id}.json ${path}`;
  const { sha256, length } = article.source;
  yield {
    what: "hash",
    place: place("source.sha256"),
    fault: sha256 === source.sha256 ? null : `the text has ${source.sha256}`,
  };
  yield {
    what: "length",
    place: place("source.length"),
    fault: length === source.length ? null : `the text has ${source.length} code points`,
  };

  const runs = new Set(runsOf(source.text, PARAPHRASE_RUN));
  for (const [index, coding] of article.codings.entries()) {
    const at = `codings[${index}]`;
    yield { what: "stretch", place: place(at), fault: stretchFault(source.points, coding) };
    if (coding.quote !== null)
      yield { what: "quote", place: place(`${at}.quote`), fault: quoteFault(source.points, coding) };
    const repeated = runsOf(coding.paraphrase, PARAPHRASE_RUN).find((run) => runs.has(run));
    const fault = repeated === undefined ? null : `repeats ${PARAPHRASE_RUN} words in a row of its source`;
    yield { what: "paraphrase", place: place(`${at}.paraphrase`), fault };
  }
  for (const key of ["venues", "anomalies"])
    for (const [index, stretch] of article[key].entries())
      yield { what: "stretch", place: place(`${key}[${index}]`), fault: stretchFault(source.points, stretch) };
  for (const [index, [, end]] of article.boilerplate.entries())
    yield {
      what: "stretch",
      place: place(`boilerplate[${index}]`),
      fault: end <= source.length ? null : "ends behind the text",
    };
  for (const [actor, spelling] of Object.entries(article.spellings)) {
    const fault = hasName(source.text, spelling) ? null : `"${spelling}" is not in the text`;
    yield { what: "spelling", place: place(`spellings.${actor}`), fault };
  }
}

/** Every spelling of an actor occurs in each article that is said to use it. `texts` is by article id. */
export function* checkSpellings(actors, texts) {
  for (const [index, actor] of actors.entries())
    for (const [at, { text, articles }] of actor.spellings.entries())
      for (const id of articles) {
        const fault = hasName(texts.get(id) ?? "", text) ? null : `"${text}" is not in the text of ${id}`;
        yield { what: "spelling", place: `actors.json [${index}].spellings[${at}]`, fault };
      }
}

/** No file repeats an article, but for the quotes. `files` is path to text; `texts` are those of the articles. */
export function* checkCopying(files, texts) {
  const runs = new Set([...texts].flatMap((text) => runsOf(text, COPY_RUN)));
  for (const [file, content] of files) {
    const passages = file.endsWith(".json") ? strings(JSON.parse(content)) : [{ path: "", text: content }];
    let fault = null;
    for (const { path, text } of passages)
      if (fault === null && runsOf(text, COPY_RUN).some((run) => runs.has(run)))
        fault = `${path && `${path} `}repeats ${COPY_RUN} words in a row of an article`;
    yield { what: "file", place: file, fault };
  }
}

function stretchFault(points, { start, end }) {
  if (start < 0 || start >= end || end > points.length) return `${start} to ${end} does not lie in the text`;
  if (/\s/u.test(points[start]) || /\s/u.test(points[end - 1])) return "begins or ends with white space";
  if (joined(points[start - 1], points[start]) || joined(points[end - 1], points[end])) return "cuts a word";
  return null;
}

function joined(before, after) {
  return before !== undefined && after !== undefined && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

function quoteFault(points, { start, end, quote }) {
  return occurrences(points.slice(start, end), quote).length > 0 ? null : "is not in its stretch";
}

/** Whether a name stands in a text as whole words, in just this spelling. */
function hasName(text, name) {
  const flat = text.replace(/\s+/gu, " ");
  for (let at = flat.indexOf(name); at !== -1; at = flat.indexOf(name, at + 1))
    if (!joined(flat[at - 1], flat[at]) && !joined(flat[at + name.length - 1], flat[at + name.length])) return true;
  return false;
}

/** Every text in a JSON value with its path, but for those under `quote`. */
function strings(value, path = "") {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === "quote" ? [] : strings(part, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
  );
}
