import { useEffect } from "react";
import { linkHere } from "../../store/naming";
import { EMPTY_VIEW } from "../../store/view";
import { BriefingsButton } from "./briefings/BriefingsButton";
import { openDialog } from "./dialogs";
import { EmbedButton } from "./embed/EmbedButton";
import { ExportButton } from "./export/ExportButton";
import { ImportButton } from "./import/ImportButton";
import { PanelTabs } from "./PanelTabs";
import { SavedButton } from "./saved/SavedButton";
import { ThemeButton } from "./ThemeButton";

/** What else there is to look at, and where else this can be used. */
export default function Head() {
  useEffect(styled, []);
  return (
    <>
      <PanelTabs />
      <nav aria-label="Ways to use Parley">
        <span aria-current="page">Explore</span>
        <a href={linkHere(EMPTY_VIEW, [["mode", "brief"]])}>Brief</a>
      </nav>
      <SavedButton />
      <BriefingsButton />
      <ImportButton />
      <ExportButton />
      <EmbedButton />
      <ThemeButton />
      <button type="button" className="explore-wide" aria-haspopup="dialog" onClick={() => openDialog("commands")}>
        Commands
      </button>
      <button type="button" aria-haspopup="dialog" aria-label="Help" title="Help" onClick={() => openDialog("help")}>
        ?
      </button>
    </>
  );
}

/** A sheet of the page's own that did not come had nobody to tell yet (main.tsx). */
function styled(): void {
  if (getComputedStyle(document.documentElement).getPropertyValue("--ink") !== "") return;
  document.querySelector("head link[rel=stylesheet]")?.dispatchEvent(new Event("error"));
}
