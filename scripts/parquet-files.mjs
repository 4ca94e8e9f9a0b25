import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { sourceModule } from "./source-module.mjs";

/**
 * The Parquet files of a dossier by path, and what its manifest says of them (docs/contract.md, 1.16). `table` holds the codings by
 * article, as `heads` stand; each file is handed to `put(path, bytes)` as soon as it is made.
 */
export async function putParquetFiles(heads, table, put) {
  const { CODED_GROUP, LATE, TEXT_GROUP, TEXT_ROWS } = await sourceModule("src/io/parquetNames.ts");
  put(
    "articles.parquet",
    fileOf(ARTICLES, heads.length, CODED_GROUP, (name, row) => ARTICLES[name].of(heads[row])),
  );
  const coded = codedColumns(heads, table);
  put(
    "codings.parquet",
    fileOf(coded, table.size, CODED_GROUP, (name, row) => coded[name].of(row)),
  );
  const late = lateColumns(table, LATE);
  const texts = [];
  for (let from = 0; from < table.size; from += TEXT_ROWS) {
    const path = `texts/${String(texts.length + 1).padStart(4, "0")}.parquet`;
    const rows = Math.min(TEXT_ROWS, table.size - from);
    put(
      path,
      fileOf(late, rows, TEXT_GROUP, (name, row) => late[name].of(from + row)),
    );
    texts.push(path);
  }
  return { articles: "articles.parquet", codings: "codings.parquet", texts, textRows: TEXT_ROWS };
}

const text = (of) => ({ type: "BYTE_ARRAY", converted_type: "UTF8", of });
const list = (ids) => (ids.length === 0 ? null : ids.join(" "));

const ARTICLES = {
  article: text(({ id }) => id),
  title: text(({ title }) => title),
  outlet: text(({ outlet }) => outlet),
  credits: text(({ credits }) => list(credits)),
  language: text(({ language }) => language),
  reported: text(({ reported }) => reported),
  dating_basis: text(({ dating }) => dating.basis),
  dating_reason: text(({ dating }) => dating.reason),
  source_file: text(({ source }) => source.file),
  source_sha256: text(({ source }) => source.sha256),
  source_length: { type: "INT32", of: ({ source }) => source.length },
  spellings: text(({ spellings }) => JSON.stringify(spellings)),
  boilerplate: text(({ boilerplate }) => JSON.stringify(boilerplate)),
  anomalies: text(({ anomalies }) => JSON.stringify(anomalies)),
  venues: text(({ venues }) => JSON.stringify(venues)),
};

/** What is one of few values stands in a dictionary; ids and offsets as what they differ by from those before. */
function codedColumns(heads, { article, start, end, fields, texts }) {
  const value = (field, row) => field.values[field.codes[row]];
  const coded = (field, as = (one) => one) => ({ ...text((row) => as(value(field, row))), encoding: "RLE_DICTIONARY" });
  const stage = (key, type = {}) => ({ ...coded(fields.stage, (one) => one?.[key] ?? null), ...type });
  const offset = (numbers) => ({
    type: "INT32",
    of: (row) => numbers[row],
    encoding: "DELTA_BINARY_PACKED",
    required: true,
  });
  const {
    kind,
    speaker,
    actors,
    about,
    issue,
    stance,
    hedged,
    withholding,
    said,
    basis,
    window,
    via,
    mode,
    utterance,
    coder,
    places,
  } = fields;
  return {
    coding: { ...text((row) => texts.id.at(row)), encoding: "DELTA_BYTE_ARRAY", required: true },
    article: { ...text((row) => heads[article[row]].id), encoding: "RLE_DICTIONARY" },
    start: offset(start),
    end: offset(end),
    kind: coded(kind),
    speaker: coded(speaker),
    actors: coded(actors, list),
    about: coded(about),
    issue: coded(issue),
    stance: coded(stance),
    hedged: { type: "BOOLEAN", of: (row) => value(hedged, row), required: true },
    withholding: coded(withholding),
    rung: stage("rung", { type: "INT32", converted_type: undefined }),
    direction: stage("direction"),
    track: stage("track"),
    said: coded(said),
    dating_basis: coded(basis),
    window: coded(window),
    via: coded(via, list),
    mode: coded(mode),
    utterance: coded(utterance),
    coder: coded(coder),
    places: coded(places, list),
  };
}

function lateColumns({ texts }, names) {
  const late = Object.entries(names).map(([name, column]) => [column, text((row) => texts[name].at(row))]);
  return {
    coding: { ...text((row) => texts.id.at(row)), encoding: "DELTA_BYTE_ARRAY", required: true },
    ...Object.fromEntries(late),
  };
}

/** A file of flat columns, `group` rows at a time. */
function fileOf(columns, rows, group, cell) {
  const writer = new ByteWriter();
  const elements = Object.entries(columns).map(([name, { type, converted_type, required }]) => ({
    name,
    type,
    ...(converted_type && { converted_type }),
    repetition_type: required ? "REQUIRED" : "OPTIONAL",
  }));
  const file = new ParquetWriter({
    writer,
    schema: [{ name: "root", num_children: elements.length }, ...elements],
    statistics: false,
    createdBy: "parley",
  });
  for (let from = 0; from < rows; from += group) {
    const size = Math.min(group, rows - from);
    const columnData = Object.entries(columns).map(([name, { encoding }]) => ({
      name,
      data: Array.from({ length: size }, (_, row) => cell(name, from + row)),
      ...(encoding && { encoding }),
      offsetIndex: false,
    }));
    file.write({ columnData, rowGroupSize: size });
  }
  file.finish();
  return writer.getBytes();
}
