import { decodeView } from "../../../store/url";
import { writeSceneLink } from "../sceneLink";
import { sceneOf, shownOf, viewOf } from "../show";
import type { ShowStore } from "../showStore";
import type { Role } from "./wire";

/** The address of the window of that role. An audience's begins with what the audience sees, not with what it is not to see yet. */
export function addressOf(location: Location, show: ShowStore, role: Role): string {
  const now = show.getState();
  const picture = role === "audience" ? shownOf(now) : now.picture;
  const extra = new Map(decodeView(location.hash).extra)
    .set("mode", "brief")
    .set("briefing", show.briefing.id)
    .set("scene", picture.scene);
  if (role === "presenter") extra.set("presenter", "1");
  else extra.delete("presenter");
  const scene = viewOf(sceneOf(show.briefing, picture.scene));
  return `${location.href.replace(/#.*$/s, "")}#${writeSceneLink(extra, scene, picture.view)}`;
}
