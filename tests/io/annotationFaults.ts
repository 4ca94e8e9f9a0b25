/** What a JSON breaks of the Web Annotation Data Model (w3.org/TR/annotation-model), as far as exports use it. */

type Json = Readonly<Record<string, unknown>>;

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
const MOTIVATIONS =
  "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging".split(
    " ",
  );

/** Faults of an annotation or of a collection of them, each with its path. */
export function annotationFaults(json: Json): string[] {
  const context = list(json["@context"]).includes(CONTEXT) ? [] : ["@context: is not that of annotations"];
  if (list(json.type).includes("AnnotationCollection")) return [...context, ...collectionFaults(json)];
  if (list(json.type).includes("AnnotationPage")) return [...context, ...pageFaults(json, "")];
  return [...context, ...itemFaults(json, "")];
}

function collectionFaults(json: Json): string[] {
  const total = json.total;
  return [
    ...iri(json.id, "id"),
    ...(total === undefined || (Number.isInteger(total) && (total as number) >= 0) ? [] : ["total: is no count"]),
    ...(typeof json.first === "object" ? pageFaults(json.first as Json, "first.") : []),
  ];
}

function pageFaults(json: Json, path: string): string[] {
  const items = list(json.items) as readonly Json[];
  return [
    ...iri(json.id, `${path}id`),
    ...(list(json.type).includes("AnnotationPage") ? [] : [`${path}type: is no page`]),
    ...(items.length > 0 ? [] : [`${path}items: is empty`]),
    ...items.flatMap((item, at) => itemFaults(item, `${path}items[${at}].`)),
  ];
}

function itemFaults(json: Json, path: string): string[] {
  const targets = list(json.target);
  return [
    ...iri(json.id, `${path}id`),
    ...(list(json.type).includes("Annotation") ? [] : [`${path}type: is no Annotation`]),
    ...list(json.motivation).flatMap((one) => motivation(one, `${path}motivation`)),
    ...(targets.length > 0 ? [] : [`${path}target: there is none`]),
    ...[...targets, ...list(json.body)].flatMap((one) => resourceFaults(one, path)),
    ...("bodyValue" in json && "body" in json ? [`${path}bodyValue: stands beside a body`] : []),
    ...("bodyValue" in json && typeof json.bodyValue !== "string" ? [`${path}bodyValue: is no text`] : []),
  ];
}

function resourceFaults(resource: unknown, path: string): string[] {
  if (typeof resource === "string") return iri(resource, `${path}resource`);
  if (typeof resource !== "object" || resource === null)
    return [`${path}resource: is neither an address nor an object`];
  const json = resource as Json;
  const faults = list(json.purpose).flatMap((one) => motivation(one, `${path}purpose`));
  if (list(json.type).includes("TextualBody"))
    return [...faults, ...(typeof json.value === "string" ? [] : [`${path}value: is no text`])];
  if (list(json.type).includes("SpecificResource") && list(json.source).length !== 1)
    faults.push(`${path}source: there must be one`);
  if (typeof json.source === "string") faults.push(...iri(json.source, `${path}source`));
  return [...faults, ...list(json.selector).flatMap((one) => selectorFaults(one, path))];
}

function selectorFaults(selector: unknown, path: string): string[] {
  if (typeof selector !== "object" || selector === null) return [];
  const json = selector as Json;
  const refined = list(json.refinedBy).flatMap((one) => selectorFaults(one, path));
  const whole = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
  switch (json.type) {
    case "TextPositionSelector":
    case "DataPositionSelector":
      return [
        ...refined,
        ...(whole(json.start) && whole(json.end) && (json.start as number) <= (json.end as number)
          ? []
          : [`${path}selector: has no start and end`]),
      ];
    case "TextQuoteSelector":
      return [
        ...refined,
        ...["exact", "prefix", "suffix"].flatMap((key) =>
          typeof json[key] === "string" || (key !== "exact" && json[key] === undefined)
            ? []
            : [`${path}selector.${key}: is no text`],
        ),
      ];
    case "XPathSelector":
    case "CssSelector":
    case "FragmentSelector":
      return [...refined, ...(typeof json.value === "string" ? [] : [`${path}selector.value: is no text`])];
    default:
      return refined;
  }
}

function motivation(value: unknown, path: string): string[] {
  return typeof value === "string" && (MOTIVATIONS.includes(value) || /^[a-z][a-z0-9+.-]*:/.test(value))
    ? []
    : [`${path}: is no motivation`];
}

function iri(value: unknown, path: string): string[] {
  return typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value)
    ? []
    : [`${path}: is no address`];
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}
