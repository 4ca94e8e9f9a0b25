/** Puts forty panels into the page at a press, and tells how many are drawn. */
const PANELS = ["matrix", "stages", "venues", "matrix"];
const SPEAKERS = ["trump", "putin", "peskov", "zelenskyy", "waltz"];
const COUNT = 40;

const [button, output, grid] = ["button", "output", ".grid"].map((name) => document.querySelector(`#many ${name}`));

button.addEventListener("click", () => {
  button.disabled = true;
  let drawn = 0;
  const tell = () => {
    output.textContent = `${COUNT} panels, ${drawn} drawn`;
  };
  grid.addEventListener("parley-ready", () => {
    drawn += 1;
    tell();
  });
  for (let at = 0; at < COUNT; at++) {
    const panel = document.createElement("parley-panel");
    panel.setAttribute("panel", PANELS[at % PANELS.length]);
    panel.setAttribute("speaker", SPEAKERS[at % SPEAKERS.length]);
    grid.append(panel);
  }
  tell();
});
