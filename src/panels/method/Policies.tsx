import { BOUNDARY_NOTE } from "../../dossier/basemap";
import { Section } from "./Section";

/** What the map draws and does not, and why no article comes with it. */
export function Policies() {
  return (
    <Section id="policies">
      <p>
        {BOUNDARY_NOTE}. Crimea is drawn as part of Ukraine, as in UN General Assembly resolution 68/262. Disputed areas
        are dashed and unfilled. A place is never finer than the text: where an article names only a country, the
        country is hatched and there is no pin.
      </p>
      <p>
        No article comes with Parley: the texts belong to their publishers. What is kept of each is its length, a
        fingerprint of its text (SHA-256), where every coded stretch begins and ends, a paraphrase in our own words, and
        at most twelve words of the speaker. Whoever has a text can drop it on the panel “Articles”, where it stays in
        this browser, and read every coding in its place.
      </p>
      <p>
        A coding keeps how the speaker's words came: quoted, partly quoted or told indirectly. Words in another
        language, or translated on the way, are what the article has of them.
      </p>
    </Section>
  );
}
