/**
 * The first script of embed.html: loads the one panel that the link asks for. In a sandboxed frame the page's origin is
 * opaque, so module scripts and fetch fail on a server that sends no CORS header: built, this is a classic script and
 * so is each panel, with the dossier inside (scripts/build.mjs).
 */
import { EMBEDS, type EmbedPanel, embedPanel } from "./options";

const panel = embedPanel(location.hash);
if (panel === null) tell(`This link names no panel that can be embedded. There are: ${EMBEDS.join(", ")}.`);
else if (import.meta.env.DEV) void loadModule(panel);
else loadClassic(panel);

// The panel is another script, so a link to another panel starts afresh.
addEventListener("hashchange", () => {
  if (embedPanel(location.hash) !== panel) location.reload();
});

function loadModule(name: EmbedPanel): Promise<unknown> {
  switch (name) {
    case "matrix":
      return import("./matrix");
    case "stages":
      return import("./stages");
    case "venues":
      return import("./venues");
  }
}

function loadClassic(name: EmbedPanel): void {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = `./embed/${name}.css`;
  const script = document.createElement("script");
  script.src = trusted(`./embed/${name}.js`);
  script.onerror = () => tell("This panel could not be loaded.");
  document.head.append(style, script);
}

/** The page's policy lets a script's address come only from here; it is one of three. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  return trustedTypes.createPolicy("parley", { createScriptURL: (text) => text }).createScriptURL(address);
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): string };
}

function tell(sentence: string): void {
  const place = document.getElementById("app");
  if (place) place.textContent = sentence;
}
