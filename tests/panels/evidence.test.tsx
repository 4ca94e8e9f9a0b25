import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import EvidencePanel from "../../src/panels/evidence/EvidencePanel";
import { linksOf } from "../../src/panels/evidence/linkEnds";
import type { View } from "../../src/store/view";
import { type CodingInput, type DossierInput, dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const peskovWithholds: CodingInput = { speaker: "peskov", issue: "leader-contact", stance: "withholds" };
const trumpAffirms: CodingInput = { speaker: "trump", issue: "leader-contact" };
const kremlinDenies: CodingInput = { speaker: "kremlin", issue: "leader-contact", stance: "denies" };

function draw(dossier: DossierInput, view: View = {}) {
  return drawPanel(<EvidencePanel />, dossierOf(dossier), view);
}

const article = (name: string | RegExp) => screen.getByRole("article", { name });
const names = () => screen.getAllByRole("article").map((one) => one.getAttribute("aria-label"));

describe("a coding in the evidence", () => {
  test("is an article whose name begins with the speaker [contract 3.6]", () => {
    draw({ articles: [{ codings: [peskovWithholds, { speaker: "trump", about: "ru", issue: "willingness" }] }] });
    expect(names()).toEqual(["Peskov withholds Leader contact", "Trump affirms Willingness of Russia"]);
  });

  test("is named by those who did it where it is an event [codebook 2.2]", () => {
    const event: CodingInput = { kind: "event", actors: ["trump", "putin"], issue: "talks", stance: "affirms" };
    draw({ articles: [{ codings: [event] }] });
    expect(article("Trump, Putin: reported as happened, Talks")).toHaveTextContent(
      "reported as happened; the article affirms Talks",
    );
  });

  test("says what qualifies the stance: hedged, refused, claimed ignorance [codebook 5]", () => {
    const codings: CodingInput[] = [
      { ...trumpAffirms, hedged: true },
      peskovWithholds,
      { ...peskovWithholds, issue: "talks", withholding: "ignorance" },
    ];
    draw({ articles: [{ codings }] });
    expect(article("Trump affirms Leader contact")).toHaveTextContent("affirms, hedged: Leader contact");
    expect(article("Peskov withholds Leader contact")).toHaveTextContent("withholds (refuses)");
    expect(article("Peskov withholds Talks")).toHaveTextContent("withholds (claims not to know)");
  });

  test("has paraphrase, quoted words in their language, dates with their basis, window, setting and mode", async () => {
    const coding: CodingInput = {
      ...trumpAffirms,
      paraphrase: "Says that they spoke.",
      quote: "мы говорили",
      mode: "mixed",
      said: "2025-02-09",
      dating: { basis: "weekday", reason: "Sunday in the text." },
      window: "[2025-02,2025-03]",
      setting: "aboard Air Force One",
    };
    const { user } = draw({ articles: [{ language: "ru", reported: "2025-02-10?", codings: [coding] }] });
    const shown = article("Trump affirms Leader contact");
    expect(shown).toHaveTextContent("Says that they spoke.");
    expect(within(shown).getByText("мы говорили")).toHaveAttribute("lang", "ru");
    expect(within(shown).getByText("мы говорили").tagName).toBe("Q");
    expect(shown).toHaveTextContent("(Russian)");
    expect(shown).toHaveTextContent("Said9 Feb 2025, worked out from the weekday or article date");
    expect(shown).toHaveTextContent("Reportedprobably 10 Feb 2025, stated in the text");
    expect(shown).toHaveTextContent(/Expected by:?\s*Feb or Mar 2025/);
    expect(shown).toHaveTextContent("aboard Air Force One · partly quoted");
    expect(within(shown).queryByText(/Sunday in the text/)).not.toBeInTheDocument();
    await user.click(within(shown).getByText("Dating and place in the source"));
    expect(await within(shown).findByText(/Sunday in the text/)).toBeInTheDocument();
  });

  test("shows the role that the speaker had at the time", () => {
    const roles = [
      { title: "Candidate", from: "2024-01", to: "2025-01-19" },
      { title: "President", from: "2025-01-20", to: null },
    ];
    draw({
      actors: [{ id: "trump", party: "us", roles }],
      articles: [{ codings: [{ said: "2024-11-07" }, { said: "2025-02-09", issue: "progress" }] }],
    });
    expect(article("Trump affirms Talks")).toHaveTextContent("Candidate");
    expect(article("Trump affirms Progress")).toHaveTextContent("President");
    expect(article("Trump affirms Progress")).not.toHaveTextContent("Candidate");
  });

  test("has its attribution as a chain, innermost first, with hops and origin [codebook 3.2, 10.2]", () => {
    draw({ articles: [{ outlet: "defence-talks", codings: [{ ...peskovWithholds, via: ["tass", "reuters"] }] }] });
    const chain = within(screen.getByRole("list", { name: "Attribution chain" })).getAllByRole("listitem");
    expect(chain.map((link) => link.textContent)).toEqual([
      "Peskov",
      "Tass",
      "Reuters",
      "this article (Defence talks)",
    ]);
    expect(screen.getByRole("article")).toHaveTextContent("two or more hops; origin Tass");
  });

  test("tells an origin that is only assumed [codebook 10.2]", () => {
    draw({ articles: [{ credits: ["afp"], codings: [trumpAffirms] }] });
    expect(screen.getByRole("article")).toHaveTextContent("first hand; origin Afp (assumed)");
  });

  test("names where it stands in the source, and leads there [contract 1.4]", async () => {
    const { user, view } = draw({ articles: [{ codings: [{ ...trumpAffirms, start: 732, end: 894 }] }] });
    await user.click(screen.getByText("Dating and place in the source"));
    expect(await screen.findByText(/Characters 732–894 of/)).toHaveTextContent("Defence talks, 10 Feb 2025.");
    await user.click(screen.getByRole("button", { name: "Show in the article" }));
    expect(view()).toEqual({ focus: "articles", pin: "coding:a1-01" });
    expect(screen.queryByRole("button", { name: "Show in the article" })).toBeNull();
  });

  test("names the stage that it claims, with direction and track [codebook 6]", () => {
    draw({ articles: [{ codings: [{ stage: { rung: 2, direction: "holding", track: "us-ru" } }] }] });
    expect(screen.getByRole("article")).toHaveTextContent("Contact, holding, Us ru");
  });

  test("pins itself on a click on its heading", async () => {
    const { user, view } = draw({ articles: [{ codings: [trumpAffirms, peskovWithholds] }] });
    await user.click(within(article("Trump affirms Leader contact")).getByRole("button", { name: /^Trump/ }));
    expect(view().pin).toBe("coding:a1-01");
    expect(names()).toEqual(["Trump affirms Leader contact"]);
  });

  test("is pointed at everywhere while the pointer is on it, and shows when it is pointed at elsewhere", async () => {
    const { user, store } = draw({ articles: [{ codings: [trumpAffirms, peskovWithholds] }] });
    await user.hover(article("Trump affirms Leader contact"));
    expect(store.getState().hover).toEqual({ kind: "coding", ids: ["a1-01"] });
    act(() => store.setHover({ kind: "cell", row: "ru", issue: "leader-contact" }));
    expect(article("Peskov withholds Leader contact")).toHaveAttribute("data-pointed");
    expect(article("Trump affirms Leader contact")).not.toHaveAttribute("data-pointed");
  });

  test("is text alone, whatever it holds", () => {
    draw({ articles: [{ codings: [{ paraphrase: "<img src=x onerror=alert(1)>", quote: "<b>bold</b>" }] }] });
    expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
    expect(document.querySelector("img, b")).toBeNull();
  });
});

describe("one utterance", () => {
  const told = (over: Partial<CodingInput> = {}): CodingInput => ({ ...peskovWithholds, utterance: "u1", ...over });

  test("has its reports side by side, with their wordings and how many origins they have [codebook 10.1]", () => {
    draw({
      articles: [
        { reported: "2025-02-09", codings: [told({ via: ["tass"], quote: "I can neither confirm nor deny" })] },
        { reported: "2025-02-10", codings: [told({ via: ["tass", "reuters"], quote: "I cannot confirm it" })] },
      ],
    });
    expect(screen.getByText("One utterance, 2 reports, 1 independent origin")).toBeVisible();
    expect(screen.getAllByRole("article")).toHaveLength(2);
    expect(screen.getByText("I can neither confirm nor deny")).toBeVisible();
    expect(screen.getByText("I cannot confirm it")).toBeVisible();
  });

  test("keeps the reports that the view leaves out, and marks them", () => {
    const articles = [
      { reported: "2025-02-09", outlet: "tass", codings: [told()] },
      { reported: "2025-02-10", outlet: "afp", codings: [told({ quote: "I cannot confirm it" })] },
    ];
    draw({ articles }, { outlet: ["tass"] });
    expect(screen.getByText("One utterance, 2 reports, 1 of them outside the present filters")).toBeVisible();
    const [inside, outside] = screen.getAllByRole("article");
    expect(inside).not.toHaveTextContent("outside the present filters");
    expect(outside).toHaveTextContent("outside the present filters");
    expect(outside).toHaveTextContent("I cannot confirm it");
  });

  test("shows six reports and the rest when asked", async () => {
    const articles = Array.from({ length: 9 }, () => ({ codings: [told()] }));
    const { user } = draw({ articles });
    expect(screen.getAllByRole("article")).toHaveLength(6);
    await user.click(screen.getByRole("button", { name: "Show 3 more reports of it" }));
    expect(screen.getAllByRole("article")).toHaveLength(9);
  });
});

describe("links in the evidence", () => {
  const dossier: DossierInput = {
    articles: [{ codings: [trumpAffirms, peskovWithholds, kremlinDenies] }],
    links: [
      { type: "tension", a: "a1-01", b: "a1-02", why: "One tells what the other leaves open." },
      { type: "depends-on", a: "a1-02", b: "a1-03", why: "The word waits for the Kremlin." },
    ],
  };

  test("name the type, the other coding and the reason, from either end [codebook 11]", () => {
    draw(dossier, { speaker: ["peskov"] });
    const links = within(screen.getByRole("list", { name: "Links to other codings" }));
    expect(links.getByRole("button", { name: "In tension with Trump affirms Leader contact" })).toBeVisible();
    expect(links.getByText("One tells what the other leaves open.")).toBeVisible();
    expect(links.getByRole("button", { name: "Can come only after Kremlin denies Leader contact" })).toBeVisible();
  });

  test("stand at both their ends, also where the other end is filtered away", () => {
    const linked = dossierOf(dossier);
    const [tension] = linked.links;
    const { id, type, why } = tension!;
    expect(linksOf("a1-01", linked)).toEqual([{ id, type, other: "a1-02", why }]);
    expect(linksOf("a1-02", linked)[0]).toEqual({ id, type, other: "a1-01", why });
    expect(linksOf("a1-09", linked)).toEqual([]);
  });

  test("read the other way round from the other end of a dependence", () => {
    draw(dossier, { speaker: ["kremlin"] });
    expect(screen.getByRole("button", { name: "Comes before Peskov withholds Leader contact" })).toBeVisible();
  });

  test("pin both ends", async () => {
    const { user, view } = draw(dossier);
    await user.click(screen.getByRole("button", { name: "In tension with Trump affirms Leader contact" }));
    expect(view().pin).toBe("link:l1");
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "Tension: Trump and Peskov: 2 codings in 1 article",
    );
    expect(names()).toEqual(["Trump affirms Leader contact", "Peskov withholds Leader contact"]);
  });
});

describe("the head of the evidence", () => {
  const articles = [
    { reported: "2025-02-09", codings: [peskovWithholds, trumpAffirms] },
    { reported: "2025-02-10", codings: [peskovWithholds] },
  ];
  const heading = () => screen.getByRole("heading", { level: 2 }).textContent;

  test.each<[string, View, string]>([
    ["a cell", { pin: "cell:peskov~leader-contact" }, "Peskov on Leader contact: 2 codings in 2 articles"],
    ["a row", { pin: "cell:peskov~*" }, "Peskov on every issue: 2 codings in 2 articles"],
    ["a column", { pin: "cell:*~leader-contact" }, "Leader contact, by everybody: 3 codings in 2 articles"],
    ["a party", { rows: "party", pin: "cell:ru~leader-contact" }, "Russia on Leader contact: 2 codings in 2 articles"],
    ["a coding", { pin: "coding:a1-02" }, "Trump affirms Leader contact: 1 coding in 1 article"],
    ["the view", {}, "3 codings in 2 articles"],
    ["filters", { speaker: ["trump"] }, "1 coding in 1 article"],
  ])("says what is shown for %s", (_, view, words) => {
    draw({ articles }, view);
    expect(heading()).toBe(words);
  });

  test("takes the pin away with Unpin", async () => {
    const { user, view } = draw({ articles }, { pin: "cell:peskov~leader-contact" });
    await user.click(screen.getByRole("button", { name: "Unpin" }));
    expect(view().pin).toBeUndefined();
    expect(screen.queryByRole("button", { name: "Keep as filter" })).not.toBeInTheDocument();
  });

  test.each<[string, string, View]>([
    ["a cell", "cell:peskov~leader-contact", { speaker: ["peskov"], kind: ["statement"], issue: ["leader-contact"] }],
    ["a coding", "coding:a1-02", { speaker: ["trump"], issue: ["leader-contact"] }],
  ])("turns the pin of %s into filters with Keep as filter [contract 2.14]", async (_, pin, filters) => {
    const { user, view } = draw({ articles }, { pin });
    await user.click(screen.getByRole("button", { name: "Keep as filter" }));
    expect(view()).toEqual(filters);
  });

  test("says that nothing is behind a pin under other filters", () => {
    draw({ articles }, { pin: "cell:peskov~leader-contact", speaker: ["trump"] });
    expect(screen.getByText("No coding behind this passes the other filters.")).toBeVisible();
  });
});

describe("the evidence of a venue", () => {
  const dossier: DossierInput = {
    articles: [
      {
        codings: [
          { start: 100, end: 140, speaker: "kremlin", issue: "leaders-meeting" },
          { start: 300, end: 340 },
        ],
        venues: [
          { start: 110, end: 130, place: "riyadh", speaker: "kremlin", via: ["reuters"] },
          { start: 400, end: 420, place: "riyadh", role: "offered", speaker: "saudi-arabia" },
        ],
      },
    ],
  };

  test("begins with who names the place, and has the codings at the same stretch", () => {
    draw(dossier, { pin: "venue:riyadh" });
    const mentions = within(screen.getByRole("list", { name: "Mentions of the venue" }));
    expect(mentions.getAllByRole("listitem")[0]).toHaveTextContent(
      "Kremlin names RiyadhProposed: meeting of Trump, Putin",
    );
    expect(mentions.getByText(/Offered/)).toBeVisible();
    expect(names()).toEqual(["Kremlin affirms Leaders meeting"]);
  });

  test("is of one mention alone where that is pinned, and stays so as a filter [contract 2.5]", async () => {
    const { user, view } = draw(dossier, { pin: "venue:a1-v1" });
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      /^Riyadh as a venue in one report, 10 Feb 2025: 1 mention/,
    );
    expect(screen.queryByText(/Offered/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Keep as filter" }));
    expect(view()).toEqual({ venue: ["riyadh"], article: ["2025-02-10-a1"] });
  });
});

describe("a pinned link", () => {
  test("is told by its tellers: what an article says of the Kremlin is no word of the Kremlin's", () => {
    const event: CodingInput = { kind: "event", actors: ["kremlin"], issue: "leader-contact", stance: "denies" };
    const links = [{ type: "contradicts", a: "a1-01", b: "a1-02" } as const];
    draw({ articles: [{ codings: [trumpAffirms, event] }], links }, { pin: "link:l1" });
    expect(screen.getByRole("heading", { name: /Contradicts: Trump and an article/ })).toBeVisible();
  });
});

describe("the start of the evidence", () => {
  const contested: DossierInput = {
    articles: [{ codings: [{ speaker: "reuters", issue: "progress" }, kremlinDenies, trumpAffirms, peskovWithholds] }],
    links: [
      { type: "contradicts", a: "a1-03", b: "a1-02", why: "One says yes and one says no." },
      { type: "tension", a: "a1-03", b: "a1-04" },
    ],
  };

  test("is the strongest contested claim while nothing is chosen, with both sides", async () => {
    const { user, view } = draw(contested);
    const start = within(screen.getByRole("region", { name: "Start here: a contested claim" }));
    expect(start.getByText("One says yes and one says no.")).toBeVisible();
    expect(start.getAllByRole("article").map((one) => one.getAttribute("aria-label"))).toEqual([
      "Trump affirms Leader contact",
      "Kremlin denies Leader contact",
    ]);
    await user.click(start.getByRole("button", { name: "Show only these two" }));
    expect(view().pin).toBe("link:l1");
  });

  test("gives way to whatever is chosen", () => {
    draw(contested, { issue: ["leader-contact"] });
    expect(screen.queryByText("Start here: a contested claim")).not.toBeInTheDocument();
  });
});

describe("a long list", () => {
  const codings = Array.from({ length: 47 }, (_, at) => ({ said: `2025-02-${String((at % 9) + 1).padStart(2, "0")}` }));

  test("shows twelve groups, then twelve more at a time, whatever the number of codings", async () => {
    const { user, store } = draw({ articles: [{ codings }] });
    const shown = () => screen.getAllByRole("article").length;
    expect(shown()).toBe(12);
    await user.click(screen.getByRole("button", { name: "Show 12 more" }));
    await user.click(screen.getByRole("button", { name: "Show 12 more" }));
    expect(shown()).toBe(36);
    await user.click(screen.getByRole("button", { name: "Show 11 more" }));
    expect(shown()).toBe(47);
    act(() => store.commit((view) => ({ ...view, speaker: ["trump"] })));
    expect(shown()).toBe(12);
  });

  test("names the filter that empties the view, with a button to drop it [contract 3.7]", async () => {
    const { user } = draw({ articles: [{ codings }] }, { q: "zzz" });
    expect(screen.getByRole("status")).toHaveTextContent("No coding has");
    await user.click(screen.getByRole("button", { name: /^Drop/ }));
    expect(screen.queryByRole("status")).not.toBeInTheDocument();
  });

  test("is in order of date, then of the dossier", () => {
    const articles = [
      {
        codings: [
          { said: "2025-02-09", issue: "nato" },
          { said: null },
          { said: "2025-02-01" },
          { said: "2025-02-01", issue: "progress" },
        ],
      },
    ];
    draw({ articles });
    expect(names()).toEqual([
      "Trump affirms Talks",
      "Trump affirms Progress",
      "Trump affirms Nato",
      "Trump affirms Talks",
    ]);
  });
});

describe("evidence of thousands", () => {
  const many: DossierInput = {
    articles: [
      { codings: Array.from({ length: 400 }, (_, at) => ({ ...trumpAffirms, paraphrase: `Number ${at + 1}.` })) },
    ],
  };
  const press = (name: string) => screen.getByRole("button", { name });

  test("comes page by page, with as many on the screen on each, and says where it is [contract 3.16]", async () => {
    const { user } = draw(many);
    const pages = within(screen.getByRole("navigation", { name: "Pages of the evidence" }));
    expect(pages.getByRole("status")).toHaveTextContent("1–12 of 400 utterances");
    expect(names()).toHaveLength(12);
    await user.click(press("Next"));
    expect(pages.getByRole("status")).toHaveTextContent("49–96 of 400 utterances");
    expect(names()).toHaveLength(48);
    expect(screen.getByText("Number 49.")).toBeVisible();
    await user.click(press("Last"));
    expect(pages.getByRole("status")).toHaveTextContent("385–400 of 400 utterances");
    expect(screen.getByText("Number 400.")).toBeVisible();
    expect(press("Next")).toHaveAttribute("aria-disabled", "true");
    await user.click(press("First"));
    expect(screen.getByText("Number 1.")).toBeVisible();
  });

  test("is read from its beginning again once something else is shown", async () => {
    const { user, store } = draw(many);
    await user.click(press("Next"));
    act(() => store.commit((view) => ({ ...view, stance: ["affirms"] })));
    expect(screen.getByText("1–12 of 400 utterances")).toBeVisible();
  });
});
