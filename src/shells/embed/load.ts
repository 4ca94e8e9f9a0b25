/** The first script of embed.html: loads the one panel that the link asks for. */
import { tellFault } from "./fault";
import { EMBEDS, type EmbedPanel, embedPanel } from "./options";
import { openPieces } from "./pieces";

// A link for where no script runs.
document.querySelector("#app a")?.remove();

const panel = embedPanel(location.hash);
if (panel === null) tell("value", `This link names no panel that can be embedded. There are: ${EMBEDS.join(", ")}.`);
else draw(panel).catch(() => tell("failed", "This panel could not be loaded.", panel));

// The panel is another script, so a link to another panel starts afresh.
addEventListener("hashchange", () => {
  if (embedPanel(location.hash) !== panel) location.reload();
});

async function draw(name: EmbedPanel): Promise<unknown> {
  if (import.meta.env.DEV) return (await import("virtual:embeds")).default[name]();
  return openPieces(document.head)(`./${name}.js`, true);
}

function tell(code: "value" | "failed", sentence: string, still?: EmbedPanel): void {
  tellFault(code, sentence);
  const place = document.getElementById("app");
  if (!place) return;
  place.textContent = sentence;
  place.style.font = "14px/1.5 system-ui, sans-serif";
  if (!still) return;
  const link = document.createElement("a");
  link.href = `./embed/still/${still}.html`;
  link.textContent = "See it as a picture and a table";
  const again = document.createElement("button");
  again.textContent = "Try again";
  again.onclick = () => location.reload();
  place.append(" ", again, " ", link);
}
