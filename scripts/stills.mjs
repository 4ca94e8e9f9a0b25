/**
 * Stills: each panel of the registry as a picture and a table that need no script, in the view with nothing chosen. The
 * panels draw themselves here, in jsdom, while the app is built: no browser, and no picture that could be out of date.
 *
 *   dist/embed/still/<panel>.html   a page that is whole in itself: no script, no request
 *   dist/embed/still/all.html       which panels there are, and what they say
 *   dist/embed/still/*.svg          drawings alone, for the page below
 *   dist/embed.html                 its <noscript>: what each panel says, with its table
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";
import { build } from "vite";
import { stillPolicy } from "./policy.mjs";
import { stylesFor } from "./still-styles.mjs";

/** Writes the stills into a build that is there already, `dist`. Throws if a panel cannot be drawn. */
export async function writeStills(root, dist = join(root, "dist")) {
  const [{ output }] = [
    await build({ root, configFile: join(root, "scripts", "stills.config.ts"), logLevel: "warn" }),
  ].flat();
  const { window, drawn } = await run(output.find(({ type }) => type === "chunk").code);
  const sheet = output.find(({ fileName }) => fileName.endsWith(".css")).source + drawn.styles;
  const folder = join(dist, "embed", "still");
  mkdirSync(folder, { recursive: true });
  const write = (name, text) => writeFileSync(join(folder, name), text);
  const { document } = window;
  const noscript = embedParts(document, drawn.stills);
  for (const still of drawn.stills) {
    for (const [name, drawing] of drawingsOf(still)) write(name, pictureOf(window, drawing, sheet));
    write(`${still.panel}.html`, pageOf(document, still.title, still.whole, sheet));
  }
  write("all.html", pageOf(document, "Parley without scripts", listOf(document, drawn.stills), sheet));
  write("embed.css", stylesFor(noscript, sheet));
  intoEmbedPage(join(dist, "embed.html"), noscript);
  window.close();
}

/** Runs the panels in a document of their own, not in this process's globals. */
async function run(code) {
  const console = new VirtualConsole();
  console.forwardTo(globalThis.console, { jsdomErrors: "none" });
  const { window } = new JSDOM("<!doctype html><html data-theme=light><body></body></html>", {
    runScripts: "outside-only",
    pretendToBeVisual: true,
    url: "http://localhost/",
    virtualConsole: console,
  });
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  window.structuredClone = structuredClone;
  window.eval(`${code}\nglobalThis.stills = stills;`);
  return { window, drawn: await window.stills.drawStills() };
}

/** One page, whole in itself: its styles stand in it and are known by their hash. */
function pageOf(document, title, main, sheet) {
  const page = document.implementation.createHTMLDocument(`${title} · Parley`);
  const { head, body, documentElement } = page;
  documentElement.lang = "en";
  documentElement.dataset.theme = "light";
  body.append(main);
  for (const link of body.querySelectorAll("a[href^='index.html']"))
    link.setAttribute("href", `../../${link.getAttribute("href")}`);
  for (const own of body.querySelectorAll("[data-link]")) own.removeAttribute("data-link");
  const style = stylesFor(documentElement, sheet);
  head.prepend(
    made(page, "meta", { charset: "utf-8" }),
    made(page, "meta", { "http-equiv": "Content-Security-Policy", content: stillPolicy(hash(style)) }),
    made(page, "meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
  );
  head.append(made(page, "link", { rel: "icon", href: "data:," }), made(page, "style", {}, style));
  return `<!doctype html>\n${documentElement.outerHTML}\n`;
}

function hash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** `[file, svg]`: the wide drawing and the narrow one. */
function drawingsOf({ panel, whole }) {
  return [...whole.querySelectorAll("[data-drawing]")].map((svg) => [`${panel}-${svg.getAttribute("width")}.svg`, svg]);
}

/** A drawing as a file of its own, with the styles that it has on the page. */
function pictureOf(window, drawing, sheet) {
  const svg = drawing.cloneNode(true);
  // What stood around it is named in selectors.
  for (let above = drawing.parentElement; above; above = above.parentElement) svg.classList.add(...above.classList);
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.dataset.theme = "light";
  const [width, height] = [svg.getAttribute("width"), svg.getAttribute("height")];
  if (!svg.hasAttribute("viewBox")) svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.prepend(made(window.document, "style", {}, stylesFor(svg, sheet), "http://www.w3.org/2000/svg"));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new window.XMLSerializer().serializeToString(svg)}\n`;
}

/** What each panel says, as a list of the pages. */
function listOf(document, stills) {
  const links = stills.map((still) => lineOf(document, still, `${still.panel}.html`));
  return made(document, "main", { class: "still" }, [
    made(document, "header", {}, [made(document, "h1", {}, "Parley without scripts")]),
    made(document, "p", { class: "still-subtitle" }, "Each panel as a picture and a table, with nothing filtered"),
    made(document, "ul", { class: "still-list" }, links),
  ]);
}

function lineOf(document, { title, name }, href) {
  return made(document, "li", {}, [made(document, "a", { href }, title), ...(title === name ? [] : [` · ${name}`])]);
}

/**
 * For embed.html, which is one page for all panels and cannot read its own address without a script: a part for each, and
 * the one that the address names alone where it names nothing else (`#panel=matrix`). Tables, and pictures from files.
 */
function embedParts(document, stills) {
  const el = (name, attributes, content) => made(document, name, attributes, content);
  const parts = stills.map((still) => {
    const { panel, title, whole } = still;
    const subtitle = whole.querySelector(".still-subtitle")?.textContent;
    const [wide, narrow] = drawingsOf(still).map(([name, svg]) => [`./embed/still/${name}`, svg]);
    const grids = panel === "matrix" ? [...whole.querySelectorAll(".still-key, .still-picture")] : [];
    const tables = grids.length > 0 ? grids : [...whole.querySelectorAll(".still-table")];
    const [, svg] = wide ?? [];
    return el("section", { class: "still", id: `panel=${panel}` }, [
      ...["light", "dark", "auto"].map((theme) => el("span", { id: `panel=${panel}&theme=${theme}` })),
      el("h2", {}, title),
      ...(subtitle ? [el("p", { class: "still-subtitle" }, subtitle)] : []),
      ...(wide
        ? [
            el("picture", {}, [
              el("source", { media: "(max-width: 599px)", srcset: narrow[0] }),
              el("img", {
                src: wide[0],
                width: svg.getAttribute("width"),
                height: svg.getAttribute("height"),
                alt: "A picture of what the table says",
              }),
            ]),
          ]
        : []),
      ...tables.map((table) => lean(table.cloneNode(true), grids.length > 0)),
      el("p", { class: "still-whence" }, [
        el("a", { href: `./embed/still/${panel}.html` }, "All of it on a page of its own"),
        " · ",
        ...[...(whole.querySelector(".still-whence")?.cloneNode(true).childNodes ?? [])],
      ]),
    ]);
  });
  const all = el("div", { class: "stills" }, [
    el("div", { class: "still still-why" }, [
      el(
        "p",
        {},
        "This panel is drawn with JavaScript, which is switched off in this browser. This is what Parley says with nothing filtered:",
      ),
      el(
        "ul",
        { class: "still-list" },
        stills.map((still) => lineOf(document, still, `#panel=${still.panel}`)),
      ),
    ]),
    ...parts,
  ]);
  for (const own of all.querySelectorAll("[data-link]")) own.removeAttribute("data-link");
  return all;
}

/** Without what only styles and scripts ask for; a grid needs its styles. */
function lean(table, styled) {
  if (styled) return table;
  for (const sign of table.querySelectorAll("svg")) sign.remove();
  for (const button of table.querySelectorAll("still-button")) button.replaceWith(...button.childNodes);
  for (const element of table.querySelectorAll("*"))
    for (const { name, value } of [...element.attributes])
      if (name.startsWith("data-") || (name === "class" && value !== "hidden-text")) element.removeAttribute(name);
  return table;
}

/** Into the <noscript> of the built page, which scripts never look into. */
function intoEmbedPage(path, parts) {
  const page = readFileSync(path, "utf8");
  const place = /<noscript>[^<]*<\/noscript>/;
  if (!place.test(page)) throw new Error("embed.html has no <noscript> for the stills.");
  const styles = '<noscript><link rel="stylesheet" href="./embed/still/embed.css" /></noscript>';
  // Where scripts run, all of it is read as text up to the first end tag, whatever a name in the data says.
  const content = parts.outerHTML.replace(/<(?=\/noscript)/gi, "&lt;");
  writeFileSync(
    path,
    page.replace("</head>", () => `${styles}\n  </head>`).replace(place, () => `<noscript>${content}</noscript>`),
  );
}

function made(document, name, attributes, content = [], space = "http://www.w3.org/1999/xhtml") {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...[content].flat());
  return element;
}
