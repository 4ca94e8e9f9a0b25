import { describe, expect, test } from "vitest";
import { namesOf } from "../../src/dossier/names";
import { finder, fold, spellingsOf, textOfCoding, textOfMention, wordsOf } from "../../src/engine/text";
import { dossierOf } from "../support/dossierOf";

const dossier = dossierOf({
  actors: [
    {
      id: "zelenskyy",
      name: "Volodymyr Zelenskyy",
      short: "Zelenskyy",
      spellings: [{ text: "Зеленський", articles: [] }],
    },
  ],
  places: [{ id: "geneva", name: "Geneva", spellings: ["Genf", "Genève"] }],
  articles: [
    {
      outlet: "the-daily",
      codings: [
        { speaker: "zelenskyy", issue: "nato", paraphrase: "He asks again", quote: "não agora", via: ["tass"] },
        { kind: "event", actors: ["putin"], issue: null, stance: null, paraphrase: "A call" },
      ],
      venues: [
        { place: "geneva", speaker: "kremlin", via: ["afp"] },
        { place: "nowhere", speaker: null },
      ],
    },
  ],
});
const names = namesOf(dossier);
const [article] = dossier.articles;

describe("what a search looks through [contract 2.3]", () => {
  test("of a coding is its paraphrase, quote, issue, people and outlets, each in a line of its own", () => {
    const lines = article!.codings.map((coding) =>
      textOfCoding({ coding, article: article!, places: [] }, names).split("\n"),
    );
    expect(lines).toEqual([
      [
        "HE ASKS AGAIN",
        "NAO AGORA",
        "NATO",
        "VOLODYMYR ZELENSKYY",
        "ZELENSKYY",
        "ЗЕЛЕНСЬКИИ",
        "TASS",
        "TASS",
        "THE DAILY",
        "THE DAILY",
      ],
      ["A CALL", "PUTIN", "PUTIN", "THE DAILY", "THE DAILY"],
    ]);
  });

  test("of a venue mention is the place in any spelling, who names it and through whom", () => {
    expect(article!.venues.map((mention) => textOfMention(mention, names).split("\n"))).toEqual([
      ["GENEVA", "GENF", "GENEVE", "KREMLIN", "KREMLIN", "AFP", "AFP"],
      ["NOWHERE"],
    ]);
  });

  test("of nobody, or of somebody unknown, is nothing", () => {
    expect(spellingsOf(null, names)).toEqual([]);
    expect(spellingsOf("nobody", names)).toEqual([]);
    expect(textOfMention({ ...article!.venues[0]!, place: "unheard-of", speaker: null, via: [] }, names)).toBe("");
  });
});

describe("what is searched for", () => {
  test("is its words, without case, diacritics and forms of letters", () => {
    expect(fold("São Ｐaulo ﬁn")).toBe("SAO PAULO FIN");
    expect(wordsOf("  são \t paulo\n")).toEqual(["SAO", "PAULO"]);
    expect(wordsOf(" ")).toEqual([]);
  });

  test("is found where every word is part of the text", () => {
    expect(finder("sao pau")("SAO PAULO")).toBe(true);
    expect(finder("sao rio")("SAO PAULO")).toBe(false);
    expect(finder("")("SAO PAULO")).toBe(true);
  });
});
