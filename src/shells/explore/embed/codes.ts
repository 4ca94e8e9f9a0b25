/** The code to copy, for each way to embed (docs/embedding.md). */

import { embedHeight } from "../../../host/heights";
import { SANDBOX, schemeOf } from "../../../host/sandbox";
import { setFocus } from "../../../store/transitions";
import { encodeView } from "../../../store/url";
import type { PanelId, View } from "../../../store/view";
import { type Choices, linkOf, shownView, toldOptions } from "./choices";
import type { Place } from "./place";
import { inHtml, inJsx, inMarkdown, markdownAddress, oneLine } from "./quoting";

export interface Code {
  readonly name: string;
  /** What it is for, or why there is none. */
  readonly note: string;
  readonly text: string | null;
}

/** The width that a frame is taken to have where its column decides. */
export const COLUMN = 720;

export function heightOf({ panel, width, height }: Choices): number {
  return height ?? embedHeight(panel, width ?? COLUMN);
}

/** `title` is the panel's finding under this View. */
export function codesOf(choices: Choices, view: View, title: string, place: Place): readonly Code[] {
  return [
    {
      name: "Frame",
      note: "Works on any page, without a script of yours. Its height stays as it is given.",
      text: frameCode(choices, view, title, place.base),
    },
    {
      name: "Element",
      note: "Takes the height it needs, loads when it comes into sight, and panels of one group follow one another.",
      text: elementOf(choices, view, title, place),
    },
    {
      name: "React",
      note: `The same as a component. Save ${place.base}v1/parley-react.js and parley-react.d.ts beside your code.`,
      text: reactOf(choices, view, title, place),
    },
    {
      name: "Markdown",
      note: "Markdown has no frames: a link that opens this view in Parley.",
      text: `[${inMarkdown(title)}](${markdownAddress(inParley(choices, view, place.base))})`,
    },
    {
      name: "oEmbed address",
      note: place.oEmbed
        ? "For systems that ask for one. It gives the panel of all codings, without filters and options."
        : "There is none here: this copy of Parley was built without PARLEY_URL, the address that it is published at.",
      text: place.oEmbed ? `${place.base}oembed/${choices.panel}.json` : null,
    },
  ];
}

/** A plain frame. `base` is the address of the folder of the build. */
export function frameCode(choices: Choices, view: View, title: string, base: string): string {
  const { width, theme, transparent } = choices;
  const attributes = {
    src: `${base}embed.html#${linkOf(choices, view)}`,
    title: oneLine(title),
    width: String(width ?? "100%"),
    height: String(heightOf(choices)),
    loading: "lazy",
    sandbox: SANDBOX,
    frameborder: "0",
    ...(transparent && theme !== "light" ? { style: `color-scheme: ${schemeOf(theme)}` } : {}),
  };
  return `${tag("iframe", attributes)}\n  ${linksBehind(choices, view, title, base)}\n</iframe>`;
}

/** For readers that drop frames, and where no script runs: this view in Parley, and the panel's still, which needs none. */
function linksBehind(choices: Choices, view: View, title: string, base: string): string {
  const still = inHtml(`${base}embed/still/${choices.panel}.html`);
  return [
    `<a href="${inHtml(inParley(choices, view, base))}">${inHtml(oneLine(title))}</a>`,
    `<a href="${still}">The whole panel on a page without scripts</a>`,
  ].join("\n  ");
}

/** Always shown beside the others. */
const COLUMNS: readonly PanelId[] = ["filters", "evidence"];

/** The same View in the whole dashboard, with the panel large. */
function inParley(choices: Choices, view: View, base: string): string {
  const { panel } = choices;
  const fragment = encodeView(setFocus(shownView(choices, view), COLUMNS.includes(panel) ? null : panel));
  return `${base}index.html${fragment && `#${fragment}`}`;
}

function reactOf(choices: Choices, view: View, title: string, { base }: Place): string {
  const shown = shownView(choices, view);
  const { theme, transparent, title: heading, ...parts } = toldOptions(choices);
  const props = {
    base,
    panel: choices.panel,
    ...(Object.keys(shown).length > 0 ? { view: shown } : {}),
    title: oneLine(title),
    ...(transparent ? { theme: { scheme: choices.theme, transparent } } : theme ? { theme } : {}),
    ...(heading === false ? { heading } : {}),
    ...parts,
    ...(choices.group ? { group: choices.group } : {}),
    ...(choices.width === null ? {} : { style: { width: choices.width } }),
  };
  const lines = Object.entries(props).map(([name, value]) => `    ${name}=${inJsx(value)}`);
  return [
    'import { Parley } from "./parley-react.js";',
    "",
    "export const Panel = () => (",
    "  <Parley",
    ...lines,
    "  />",
    ");",
  ].join("\n");
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${inHtml(value)}"`);
  return `<${[name, ...written].join("\n  ")}\n>`;
}

/** The script finds its own panels' page beside it. */
function elementOf(choices: Choices, view: View, title: string, { base }: Place): string {
  const { title: heading, ...told } = toldOptions(choices);
  const options = Object.entries({ "show-title": heading, ...told }).filter(([, value]) => value !== undefined);
  const attributes = {
    panel: choices.panel,
    title: oneLine(title),
    ...Object.fromEntries([
      ...clausesIn(shownView(choices, view)),
      ...options.map(([key, value]) => [key, typeof value === "boolean" ? String(Number(value)) : value]),
    ]),
    ...(choices.group ? { group: choices.group } : {}),
    height: String(heightOf(choices)),
    ...(choices.width === null ? {} : { style: `width: ${choices.width}px` }),
  };
  const script = `<script async src="${inHtml(`${base}v1/parley-embed.js`)}"></script>`;
  return `${script}\n${tag("parley-panel", attributes)}\n  ${linksBehind(choices, view, title, base)}\n</parley-panel>`;
}

/** A View as attributes: several values of one key with spaces between. */
function clausesIn(view: View, prefix = ""): readonly (readonly [string, string])[] {
  return Object.entries(view).flatMap(([key, value]) =>
    key === "against" ? clausesIn(value as View, "against.") : [[`${prefix}${key}`, [value].flat().join(" ")] as const],
  );
}
