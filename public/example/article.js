/** Says when the linked panels are filtered, and takes that away again: what a page can hear of panels, and ask of them. */
const CHOICES = ["focus", "rows", "sort", "count", "axis"];
const note = document.querySelector(".filtered");
const drawn = new Set();
let filtered = false;

const narrows = (view) => Object.keys(view).some((key) => !CHOICES.includes(key));
const clear = (panel) => panel.setView({}, "replace").catch(() => {});

document.addEventListener("parley-ready", ({ target }) => drawn.add(target));

document.addEventListener("parley-view", ({ target, detail: { view, source } }) => {
  if (source === "user") {
    filtered = narrows(view);
    note.hidden = !filtered;
  } else if (!filtered && narrows(view)) {
    // A panel that came later, and was told what had been chosen before.
    clear(target);
  }
});

note.querySelector("button").addEventListener("click", () => {
  filtered = false;
  note.hidden = true;
  for (const panel of drawn) clear(panel);
});
