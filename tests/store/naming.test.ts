// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { dossierOfLink, linkHere } from "../../src/store/naming";

afterEach(() => location.replace("#"));

describe("dossierOfLink", () => {
  it("says which dossier a link is about, and nothing else of it [contract 2.7]", () => {
    const told = dossierOfLink("https://example.org/index.html?dossier=other#dossier=ours&panel=matrix&q=talks");
    expect([...told]).toEqual([["dossier", "ours"]]);
    const remote = dossierOfLink("#data=https://example.org/d.json&sha256=ab12&theme=dark");
    expect([...remote]).toEqual([
      ["data", "https://example.org/d.json"],
      ["sha256", "ab12"],
    ]);
  });

  it("finds none in an address without a fragment", () => {
    expect([...dossierOfLink("dossier=ours")]).toEqual([]);
    expect([...dossierOfLink("")]).toEqual([]);
  });
});

describe("linkHere", () => {
  it("leads to a View of the dossier that is shown [contract 2.7]", () => {
    location.replace("#dossier=ours&theme=dark&speaker=putin");
    expect(linkHere({ speaker: ["trump"] })).toBe("#dossier=ours&speaker=trump");
    expect(linkHere()).toBe("#dossier=ours");
  });

  it("says more where asked to, but never another dossier", () => {
    location.replace("#dossier=ours");
    const link = linkHere(undefined, [
      ["dossier", "other"],
      ["mode", "brief"],
    ]);
    expect(link).toBe("#mode=brief&dossier=ours");
  });

  it("is empty where nothing is to be said", () => {
    expect(linkHere()).toBe("#");
  });
});
