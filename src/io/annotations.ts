/** Codings as W3C Web Annotations: a collection of one page, one annotation a coding and one a link. */
import type { Article, Coding, Link } from "../dossier/types";
import { RUNGS } from "../dossier/types";
import type { Located } from "../engine/columns";
import type { About } from "./about";
import type { Selection } from "./tables";

/**
 * Targets are stretches of texts that are not here: the text is named by its hash (RFC 6920), the stretch by its position in
 * code points, and the quoted words, if any, inside it. Bodies are our paraphrase, and what was coded as tags.
 */
export function annotations({ dossier, codings }: Selection, about: About): string {
  const [base = about.link, fragment = ""] = about.link.split("#");
  // Another dossier than the bundled one is named in each address.
  const named = fragment.split("&").filter((part) => /^(dossier|data|sha256)=/.test(part));
  const pinned = (pin: string) => `${base}#${[...named, `pin=${pin}`].join("&")}`;
  const address = (id: string) => pinned(`coding:${id}`);
  const here = new Set(codings.map(({ coding }) => coding.id));
  const links = dossier.links.filter(({ a, b }) => here.has(a) && here.has(b));
  const items = [
    ...codings.map((located) => annotationOf(located, address)),
    ...links.map((link) => linking(link, pinned(`link:${link.id}`), address)),
  ];
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: about.link,
    type: "AnnotationCollection",
    label: `${about.title}: ${about.what}. Filters: ${about.filters}. ${about.count}. As of ${about.asOf}. Sources: ${about.sources}.`,
    generator: { id: base, type: "Software", name: "Parley" },
    total: items.length,
    ...(items.length > 0 && {
      first: {
        id: `${about.link}${about.link.includes("#") ? "&" : "#"}page=1`,
        type: "AnnotationPage",
        startIndex: 0,
        items,
      },
    }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotationOf({ coding, article }: Located, address: (id: string) => string) {
  return {
    id: address(coding.id),
    type: "Annotation",
    motivation: "classifying",
    body: [
      { type: "TextualBody", purpose: "describing", format: "text/plain", value: coding.paraphrase },
      ...tagsOf(coding).map((value) => ({ type: "TextualBody", purpose: "tagging", format: "text/plain", value })),
    ],
    target: targetsOf(coding, article),
  };
}

/** `issue:talks`, `stance:affirms`: what is null has no tag. */
function tagsOf(coding: Coding): string[] {
  const { stage } = coding;
  const tags: Readonly<Record<string, string | readonly string[] | null | undefined>> = {
    kind: coding.kind,
    speaker: coding.speaker,
    actor: coding.actors,
    issue: coding.issue,
    about: coding.about,
    stance: coding.stance,
    hedged: coding.hedged ? "yes" : "no",
    withholding: coding.withholding,
    stage: stage && RUNGS[stage.rung],
    direction: stage?.direction,
    track: stage?.track,
    said: coding.said,
    window: coding.window,
    via: coding.via,
    mode: coding.mode,
    utterance: coding.utterance,
    coder: coding.coder,
  };
  return Object.entries(tags).flatMap(([key, value]) => [value ?? []].flat().map((one) => `${key}:${one}`));
}

/** The stretch; and, where somebody is quoted, the words inside it: they are less than the stretch, so a target of their own. */
function targetsOf({ start, end, quote }: Coding, { source, language }: Article) {
  const text = { id: namedInformation(source.sha256), type: "Text", format: "text/plain", language };
  const stretch = { type: "TextPositionSelector", start, end };
  const target = (selector: object) => ({ type: "SpecificResource", source: text, selector });
  if (quote === null) return target(stretch);
  return [target(stretch), target({ ...stretch, refinedBy: { type: "TextQuoteSelector", exact: quote } })];
}

function linking({ type, a, b, why }: Link, id: string, address: (id: string) => string) {
  return {
    id,
    type: "Annotation",
    motivation: "linking",
    body: [
      { type: "TextualBody", purpose: "describing", format: "text/plain", value: why },
      { type: "TextualBody", purpose: "tagging", format: "text/plain", value: `link:${type}` },
    ],
    target: [address(a), address(b)],
  };
}

/** A hash as an address, by RFC 6920: `ni:///sha-256;` and base64url. */
function namedInformation(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return `ni:///sha-256;${btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}
