import { decodeView, type Extra, encodeLink, type LinkKey } from "./url";
import { EMPTY_VIEW, type View } from "./view";

const KEPT: readonly LinkKey[] = ["dossier", "data", "sha256"];

/** What of a link says which dossier it is about (docs/contract.md, 2.7): every link that leads on has it, too. */
export function dossierOfLink(address: string): Extra {
  const fragment = address.slice(address.indexOf("#") + 1);
  return new Map(address.includes("#") ? [...decodeView(fragment).extra].filter(([key]) => KEPT.includes(key)) : []);
}

/** The fragment of a link within this page, of the dossier that is shown. */
export function linkHere(view: View = EMPTY_VIEW, more: readonly (readonly [LinkKey, string])[] = []): string {
  return `#${encodeLink(view, new Map([...more, ...dossierOfLink(location.hash)]))}`;
}
