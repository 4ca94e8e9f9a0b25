import { useEffect, useMemo, useRef, useState } from "react";
import type { Scene } from "../../../dossier/types";
import { FrameOptionsProvider } from "../../../panels/FrameOptions";
import { PanelSlot } from "../../../panels/PanelSlot";
import { useDossier, useEngine } from "../../../panels/RowsContext";
import { ViewProvider } from "../../../store/ViewContext";
import { useBox } from "../../../ui/box";
import { cutOff, settled } from "../../settled";
import { viewOf } from "../show";
import css from "./handout.module.css";
import { saysHeadline } from "./headlined";
import { panelsOf } from "./scenePanels";

/** How small a picture is drawn to show more: at the last step its smallest texts still have 8 points on paper. */
const STEPS = [1, 0.9, 0.82] as const;

interface PictureProps {
  readonly scene: Scene;
  /** Called once it stands still: with what could not be shown of it, null if nothing. */
  readonly onDrawn: (missing: string | null) => void;
}

/**
 * The scene's panel or pair at the size that paper has for it, always from the scene's own View. Nothing of it is laid out
 * anew between screen and print: the room is in millimetres, and what is drawn in it in pixels.
 */
export function Picture({ scene, onDrawn }: PictureProps) {
  const room = useRef<HTMLDivElement>(null);
  const box = useBox(room);
  const [step, setStep] = useState(0);
  const zoom = STEPS[step] ?? 1;
  const dossier = useDossier();
  const engine = useEngine();
  const said = useMemo(() => saysHeadline(scene, viewOf(scene), dossier, engine), [scene, dossier, engine]);
  const told = useRef(onDrawn);
  told.current = onDrawn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size is another try
  useEffect(() => {
    const element = room.current;
    if (!element || !box) return undefined;
    let wanted = true;
    settled(element, () => !wanted).then(
      () => {
        if (!wanted) return;
        const { right, down } = cutOff(element);
        const cut = right > SLACK || down > SLACK;
        if (cut && step + 1 < STEPS.length) setStep(step + 1);
        else told.current(cut ? "The picture shows the beginning: the rest has no room on one page." : null);
      },
      () => wanted && told.current("The picture could not be drawn in time."),
    );
    return () => {
      wanted = false;
    };
  }, [box?.width, box?.height, step]);
  return (
    <div ref={room} className={css.picture}>
      {box && (
        <div
          className={css.drawn}
          data-scaled=""
          inert
          data-theme="light"
          data-said={said || undefined}
          style={{ width: box.width / zoom, height: box.height / zoom, transform: `scale(${zoom})` }}
        >
          <ViewProvider initial={viewOf(scene)}>
            <FrameOptionsProvider options={{ controls: false, enlarge: false }}>
              {panelsOf(scene).map((spec) => (
                <PanelSlot key={spec.id} spec={spec} />
              ))}
            </FrameOptionsProvider>
          </ViewProvider>
        </div>
      )}
    </div>
  );
}

/** Less than this is rounding, no cut. */
const SLACK = 2;
