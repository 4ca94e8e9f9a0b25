import { answeredSize, holdSizes } from "../heldSizes";

/** Room on a sheet of A4 or US Letter on its side, with margins of 10 mm, in CSS pixels: 259 by 188 mm. */
const SHEET = { width: 978, height: 710 };

/**
 * Whenever the browser prints by itself, the present scene is one page: light, and just as the screen has it, made to fit.
 * Panels cannot be laid out anew for paper, as browsers measure nothing while they print. Returns what ends this.
 */
export function onOneSheet(): () => void {
  let back: (() => void) | null = null;
  const before = () => {
    const scene = document.querySelector<HTMLElement>(".brief");
    if (!scene) return;
    const root = document.documentElement;
    const { theme } = root.dataset;
    const { width, height } = scene.getBoundingClientRect();
    const set = {
      width: `${width}px`,
      height: `${height}px`,
      zoom: Math.min(SHEET.width / width, SHEET.height / height),
    };
    root.dataset.theme = "light";
    root.dataset.sheet = "";
    for (const [name, value] of Object.entries(set)) scene.style.setProperty(name, String(value));
    const release = holdSizes(answeredSize());
    back = () => {
      release();
      if (theme === undefined) delete root.dataset.theme;
      else root.dataset.theme = theme;
      delete root.dataset.sheet;
      for (const name of Object.keys(set)) scene.style.removeProperty(name);
    };
  };
  const after = () => {
    back?.();
    back = null;
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    after();
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}
