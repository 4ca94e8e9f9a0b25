import type { Scene } from "../../../dossier/types";
import css from "./handout.module.css";
import { BLOCK, type Part } from "./parts";

/** So many lines of notes find room beneath the picture; longer notes have pages of their own. */
const MOST_LINES = 6;
/** About so many characters fill a line of the page. */
const LINE = 150;
/** A paragraph is cut into blocks of so many words: each is far less than a page. */
const BLOCK_WORDS = 120;

/** Whether a scene's notes stand beneath its picture. */
export function notesBeneath({ notes }: Scene): boolean {
  const lines = notes.trim().split("\n");
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0) <= MOST_LINES;
}

/** The notes of one scene, as a part of its own. */
export function notesPart(scene: Scene, at: number): Part {
  return {
    id: `notes ${scene.id}`,
    blocks: paragraphsOf(scene.notes).map((text, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are a fixed order and may say the same twice
      <p key={index} className={css.paragraph} {...BLOCK}>
        <bdi>{text}</bdi>
      </p>
    )),
    draw: (blocks, continued) => (
      <>
        <h2 className={css.partTitle}>
          Notes to scene {at}: <bdi>{scene.headline}</bdi>
          {continued && " (continued)"}
        </h2>
        {blocks}
      </>
    ),
  };
}

function paragraphsOf(notes: string): readonly string[] {
  return notes
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => {
      const words = line.split(/\s+/);
      const pieces: string[] = [];
      for (let from = 0; from < words.length; from += BLOCK_WORDS)
        pieces.push(words.slice(from, from + BLOCK_WORDS).join(" "));
      return pieces;
    });
}
