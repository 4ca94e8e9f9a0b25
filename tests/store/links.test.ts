/** Every link shape ever shipped. A line here is never changed, only added: somebody has that link in a mail. */
import { describe, expect, it } from "vitest";
import { decodeView, encodeLink } from "../../src/store/url";
import type { View } from "../../src/store/view";

interface Shipped {
  readonly link: string;
  readonly view: View;
  readonly extra?: Record<string, string>;
  /** What is told as dropped. */
  readonly dropped?: readonly string[];
  /** What it is written as, if not as it came. */
  readonly written?: string;
}

const SHIPPED: readonly Shipped[] = [
  { link: "", view: {} },
  { link: "#", view: {}, written: "" },
  { link: "speaker=putin&speaker=trump", view: { speaker: ["putin", "trump"] } },
  {
    link: "#speaker=trump&speaker=putin",
    view: { speaker: ["putin", "trump"] },
    written: "speaker=putin&speaker=trump",
  },
  { link: "party=-press&party=-unnamed", view: { party: ["-press", "-unnamed"] } },
  {
    link: "from=2025-02-01&to=2025-02-10&axis=reported",
    view: { from: "2025-02-01", to: "2025-02-10", axis: "reported" },
  },
  { link: "axis=said&min=1&count=codings&rows=speaker&sort=party", view: {}, written: "" },
  {
    link: "q=saudi%20arabia&min=3&count=origins&rows=party&sort=count",
    view: { q: "saudi arabia", min: 3, count: "origins", rows: "party", sort: "count" },
  },
  { link: "q=saudi+arabia", view: { q: "saudi arabia" }, written: "q=saudi%20arabia" },
  {
    link: "party=us&speaker=trump&issue=talks&stance=withholds&track=us-ru&rung=talks&kind=statement&outlet=defence-talks&article=2025-02-10-progress-no-specifics&via=reuters&venue=saudi-arabia&hops=two-or-more&sourcing=unnamed&hedged=yes",
    view: {
      party: ["us"],
      speaker: ["trump"],
      issue: ["talks"],
      stance: ["withholds"],
      track: ["us-ru"],
      rung: ["talks"],
      kind: ["statement"],
      outlet: ["defence-talks"],
      article: ["2025-02-10-progress-no-specifics"],
      via: ["reuters"],
      venue: ["saudi-arabia"],
      hops: ["two-or-more"],
      sourcing: ["unnamed"],
      hedged: ["yes"],
    },
  },
  { link: "pin=coding:a1-07", view: { pin: "coding:a1-07" } },
  { link: "pin=cell:peskov~leader-contact", view: { pin: "cell:peskov~leader-contact" } },
  { link: "pin=cell:*~talks", view: { pin: "cell:*~talks" } },
  { link: "pin=stage:2025-02-07?~2~us-ru", view: { pin: "stage:2025-02-07?~2~us-ru" } },
  { link: "pin=stage:%5B2025-02,2025-03%5D~4~us-ru", view: { pin: "stage:[2025-02,2025-03]~4~us-ru" } },
  {
    link: "pin=stage:[2025-02,2025-03]~4~us-ru",
    view: { pin: "stage:[2025-02,2025-03]~4~us-ru" },
    written: "pin=stage:%5B2025-02,2025-03%5D~4~us-ru",
  },
  { link: "pin=venue:saudi-arabia", view: { pin: "venue:saudi-arabia" } },
  { link: "pin=link:l-03", view: { pin: "link:l-03" } },
  { link: "focus=stages", view: { focus: "stages" } },
  {
    link: "speaker=trump&against.from=2025-12-01&against.axis=said&against.speaker=",
    view: { speaker: ["trump"], against: { from: "2025-12-01", axis: "said", speaker: [] } },
  },
  {
    link: "mode=brief&briefing=three-scenes&scene=s2&speaker=peskov",
    view: { speaker: ["peskov"] },
    extra: { mode: "brief", briefing: "three-scenes", scene: "s2" },
  },
  {
    link: "panel=matrix&theme=dark&title=0&controls=1&host=https://news.example&issue=talks",
    view: { issue: ["talks"] },
    extra: { panel: "matrix", theme: "dark", title: "0", controls: "1", host: "https://news.example" },
    written: "panel=matrix&theme=dark&title=0&controls=1&host=https://news.example&issue=talks",
  },
  {
    link: "issue=talks&panel=matrix",
    view: { issue: ["talks"] },
    extra: { panel: "matrix" },
    written: "panel=matrix&issue=talks",
  },
  { link: "dossier=mine&speaker=trump", view: { speaker: ["trump"] }, extra: { dossier: "mine" } },
  {
    link: "data=https://host.example/d.json?v%3D2&q=x",
    view: { q: "x" },
    extra: { data: "https://host.example/d.json?v=2" },
  },
  { link: "mode=brief&motion=0", view: {}, extra: { mode: "brief", motion: "0" } },
  // Broken ones: what can be read is read, the rest is told.
  { link: "colour=red&speaker=trump", view: { speaker: ["trump"] }, dropped: ["colour=red"], written: "speaker=trump" },
  {
    link: "speaker=%E0%A4%A&issue=talks",
    view: { issue: ["talks"] },
    dropped: ["speaker=%E0%A4%A"],
    written: "issue=talks",
  },
  { link: "speaker=&q=&min=0&min=2", view: {}, dropped: ["min=2", "speaker=", "min=0"], written: "" },
  { link: "q=a&q=b", view: { q: "a" }, dropped: ["q=b"], written: "q=a" },
  { link: "min=03", view: {}, dropped: ["min=03"], written: "" },
  { link: "main", view: {}, dropped: ["main"], written: "" },
  { link: "&&&=&", view: {}, dropped: ["="], written: "" },
  { link: "from=2025-02-30&to=yesterday", view: {}, dropped: ["from=2025-02-30", "to=yesterday"], written: "" },
  { link: "from=2025-03-01&to=2025-02-01", view: {}, dropped: ["from=2025-03-01", "to=2025-02-01"], written: "" },
  {
    link: "against=x&against.against.q=y&against.panel=matrix",
    view: {},
    dropped: ["against=x", "against.against.q=y", "against.panel=matrix"],
    written: "",
  },
  {
    link: "q=%3Cimg%20src=x%20onerror=alert(1)%3E",
    view: { q: "<img src=x onerror=alert(1)>" },
    written: "q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
  },
];

describe("every link shape ever shipped", () => {
  it.each(SHIPPED)("$link", ({ link, view, extra = {}, dropped = [], written = link }) => {
    const read = decodeView(link);
    expect(read.view).toEqual(view);
    expect(Object.fromEntries(read.extra)).toEqual(extra);
    expect(read.dropped).toEqual(dropped);
    expect(encodeLink(read.view, read.extra)).toBe(written);
  });
});
