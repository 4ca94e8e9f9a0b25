import { expect, test } from "vitest";
import { hostOf, isFrom, isRemoteId, markedTitle, markOf, remoteId } from "../../src/dossier/from";

const sha256 = `1a2b3c4d5e6f${"0".repeat(52)}`;
const from = { url: "https://news.example.org/a/dossier.json", sha256, fetchedAt: "2026-11-23T10:00:00Z" };
const ID = "remote-1a2b3c4d5e6f";

test("a dossier of another host has an id of its own, by its hash", () => {
  expect(remoteId(sha256)).toBe(ID);
  expect(isRemoteId(ID)).toBe(true);
  expect(isRemoteId("a-remote-matter")).toBe(false);
});

test("it is marked with its host and the beginning of its hash, and the mark stands before its title", () => {
  const mark = "From news.example.org, not checked by Parley · sha256 1a2b3c4d";
  expect(hostOf(from)).toBe("news.example.org");
  expect(markOf(from)).toBe(mark);
  expect(markedTitle({ title: "Talks", from })).toBe(`${mark}: Talks`);
  expect(markedTitle({ title: "Talks" })).toBe("Talks");
});

test("what says where a dossier came from is believed when it is whole and its hash is that of the id", () => {
  expect(isFrom(from, ID)).toBe(true);
});

test.each<[string, unknown]>([
  ["nothing", null],
  ["a text", "https://news.example.org"],
  ["no address", { ...from, url: undefined }],
  ["an address that is none", { ...from, url: "news" }],
  ["an address that is not encrypted", { ...from, url: "http://news.example.org/dossier.json" }],
  ["an address that is no text but a list of one", { ...from, url: [from.url] }],
  ["no hash", { ...from, sha256: undefined }],
  ["a hash that is a list of one", { ...from, sha256: [sha256] }],
  ["a hash with one sign too many", { ...from, sha256: `${sha256}0` }],
  ["a hash with one sign before it", { ...from, sha256: `x${sha256}` }],
  ["a hash in capitals", { ...from, sha256: sha256.toUpperCase() }],
  ["another hash", { ...from, sha256: "0".repeat(64) }],
  ["no time", { ...from, fetchedAt: undefined }],
  ["a time as a number", { ...from, fetchedAt: 0 }],
  ["a time that is none", { ...from, fetchedAt: "today" }],
])("it is not believed with %s", (_, value) => {
  expect(isFrom(value, ID)).toBe(false);
});

test("it is not believed of a hash that only begins as the id does but is none", () => {
  expect(isFrom({ ...from, sha256: "1a2b3c4d5e6f" }, ID)).toBe(false);
  expect(isFrom({ ...from, sha256: `${sha256}0` }, ID)).toBe(false);
  expect(isFrom({ ...from, sha256: `1a2b3c4d5e6f${"g".repeat(52)}` }, ID)).toBe(false);
});
