import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeptBriefing, type KeptScene, MAX_SCENES } from "../../../src/io/briefingRecord";
import {
  deleteScene,
  duplicateScene,
  type Edit,
  insertScene,
  moveScene,
  patchScene,
  placeOf,
} from "../../../src/shells/explore/briefings/scenes";
import { timesInWords, timeWords } from "../../../src/shells/explore/briefings/times";

const sceneOf = (id: string, headline = id): KeptScene => ({
  id,
  headline,
  notes: "",
  view: {},
  panel: "stages",
  seconds: null,
  dossier: "made-up",
  asOf: "2025-12-29",
});
const briefingOf = (scenes: readonly KeptScene[]): KeptBriefing => ({
  id: "b",
  title: "B",
  scenes,
  seconds: null,
  savedAt: "2026-01-05T10:00:00Z",
  revision: "r",
});

/** What somebody may do, by the place of a scene; `undo` takes the last deletion back. */
const deeds = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom("add", "up", "down", "duplicate", "delete", "rename"), at: fc.nat(12) }),
    fc.record({ do: fc.constant("undo"), at: fc.constant(0) }),
  ),
  { maxLength: 60 },
);

describe("edits of a briefing's scenes", () => {
  it("do what they do to a plain list, whatever their order, and change no other scene", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        let briefing = briefingOf([]);
        const undos: Edit[] = [];
        // The reference: [id, headline], changed in place.
        const list: [string, string][] = [];
        const deleted: { at: number; scene: [string, string] }[] = [];
        all.forEach((deed, step) => {
          const at = list.length === 0 ? 0 : deed.at % list.length;
          const id = list[at]?.[0] ?? "none";
          const fresh = `n${step}`;
          const apply = (edit: Edit) => {
            const before = structuredClone(briefing);
            const after = edit(briefing);
            expect(briefing).toEqual(before);
            briefing = after;
          };
          switch (deed.do) {
            case "add":
              apply(insertScene(sceneOf(fresh)));
              list.push([fresh, fresh]);
              break;
            case "up":
            case "down": {
              apply(moveScene(id, deed.do === "up" ? -1 : 1));
              const other = at + (deed.do === "up" ? -1 : 1);
              if (list[at] && list[other]) [list[at], list[other]] = [list[other], list[at]];
              break;
            }
            case "duplicate":
              apply(duplicateScene(id, fresh));
              if (list[at]) list.splice(at + 1, 0, [fresh, list[at][1]]);
              break;
            case "rename":
              apply(patchScene(id, { headline: fresh }));
              if (list[at]) list[at] = [list[at][0], fresh];
              break;
            case "delete": {
              const scene = briefing.scenes[at];
              if (scene) undos.push(insertScene(scene, at));
              apply(deleteScene(id));
              const [gone] = list.splice(at, 1);
              if (gone) deleted.push({ at, scene: gone });
              break;
            }
            case "undo": {
              const back = undos.pop();
              if (back) apply(back);
              const last = deleted.pop();
              if (last) list.splice(last.at, 0, last.scene);
            }
          }
          expect(briefing.scenes.map(({ id, headline }) => [id, headline])).toEqual(list);
        });
      }),
    );
  });

  it("give the same object where they change nothing: nothing is kept anew", () => {
    const briefing = briefingOf([sceneOf("a"), sceneOf("b")]);
    for (const edit of [
      moveScene("a", -1),
      moveScene("b", 1),
      moveScene("none", 1),
      deleteScene("none"),
      duplicateScene("none", "c"),
      patchScene("a", { headline: "a" }),
      patchScene("none", { headline: "x" }),
      insertScene(sceneOf("a")),
    ])
      expect(edit(briefing)).toBe(briefing);
  });

  it("put no more scenes in than a briefing may have", () => {
    const full = briefingOf(Array.from({ length: MAX_SCENES }, (_, at) => sceneOf(`s${at}`)));
    expect(insertScene(sceneOf("more"))(full)).toBe(full);
    expect(duplicateScene("s0", "more")(full)).toBe(full);
  });

  it("bring a scene back to its place, or to the end where the rest has become shorter", () => {
    const scenes = ["a", "b", "c"].map((id) => sceneOf(id));
    const without = deleteScene("c")(briefingOf(scenes));
    expect(insertScene(scenes[2]!, 2)(without).scenes).toEqual(scenes);
    const shorter = deleteScene("a")(without);
    expect(placeOf(insertScene(scenes[2]!, 2)(shorter), "c")).toBe(1);
  });
});

describe("the time of a briefing, in words", () => {
  it.each([
    [0, "0 s"],
    [45, "45 s"],
    [60, "1 min"],
    [3675, "1 h 1 min 15 s"],
  ])("%d seconds are %s", (seconds, words) => expect(timeWords(seconds)).toBe(words));

  it.each([
    [[null], null, "No scene has a time."],
    [[60, 30], null, "Scenes take 1 min 30 s."],
    [[60, null, null], null, "Scenes take 1 min, 2 of them have no time."],
    [[60, null], 90, "Scenes take 1 min, 1 of them has no time. There are 1 min 30 s: 30 s left."],
    [[60, 60], 90, "Scenes take 2 min. There are 1 min 30 s: 30 s too long."],
    [[60, 30], 90, "Scenes take 1 min 30 s. There are 1 min 30 s: it fits."],
  ])("%j of %j: %s", (times, seconds, words) => {
    const scenes = times.map((time, at) => ({ ...sceneOf(`s${at}`), seconds: time }));
    expect(timesInWords({ scenes, seconds })).toBe(words);
  });
});
