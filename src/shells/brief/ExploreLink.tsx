import { useContext } from "react";
import { linkHere } from "../../store/naming";
import { encodeView } from "../../store/url";
import type { View } from "../../store/view";
import { SafeLink } from "../../ui/SafeLink";
import { Home } from "./home";

/** Leads to a View in explore: on this page, or on the one that the file was made from; nothing where that is not known. */
export function ExploreLink({ view, children }: { readonly view: View; readonly children: string }) {
  const home = useContext(Home);
  if (home === null) return null;
  if (home !== "") return <SafeLink address={`${home}#${encodeView(view) || "rows=speaker"}`}>{children}</SafeLink>;
  return <a href={linkHere(Object.keys(view).length === 0 ? { rows: "speaker" } : view)}>{children}</a>;
}
