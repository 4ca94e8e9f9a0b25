/** The first script of embed.html: loads the one panel that the link asks for. */
import { EMBEDS, type EmbedPanel, embedPanel } from "./options";
import { openPieces } from "./pieces";

const panel = embedPanel(location.hash);
if (panel === null) tell(`This link names no panel that can be embedded. There are: ${EMBEDS.join(", ")}.`);
else draw(panel).catch(() => tell("This panel could not be loaded."));

// The panel is another script, so a link to another panel starts afresh.
addEventListener("hashchange", () => {
  if (embedPanel(location.hash) !== panel) location.reload();
});

async function draw(name: EmbedPanel): Promise<unknown> {
  if (import.meta.env.DEV) return (await import("virtual:embeds")).default[name]();
  return openPieces(document.head)(`./${name}.js`, true);
}

function tell(sentence: string): void {
  const place = document.getElementById("app");
  if (place) place.textContent = sentence;
}
