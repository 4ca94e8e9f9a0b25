import { type CSSProperties, type RefObject, useEffect, useMemo } from "react";
import type { Scene } from "../../../dossier/types";
import { ViewProvider } from "../../../store/ViewContext";
import { listenForUndo } from "../../undoKeys";
import { Overview } from "../Overview";
import { SceneView } from "../SceneView";
import { type Show, startShow } from "../show";
import type { Size } from "../sync/wire";
import { useBoundView, useShow, useShowStore } from "../useShow";

interface StageProps {
  readonly scene: Scene;
  /** Of the audience's window. */
  readonly size: Size;
  readonly scale: number;
  /** As large as it is drawn here. */
  readonly box: Size;
  /** It comes next: it stands beside and takes nothing. */
  readonly isNext: boolean;
  /** The whole of what the audience's window shows. */
  readonly page: RefObject<HTMLDivElement | null> | undefined;
}

/** A scene as the audience's window draws it, made smaller. The present one is live: what is chosen in it, all windows show. */
export function Stage({ scene, size, scale, box, isNext, page }: StageProps) {
  const store = useShowStore();
  const pick = useMemo(() => {
    const own = startShow(store.briefing, scene.id).picture;
    return ({ picture }: Show) => (picture.scene === scene.id ? picture : own);
  }, [store, scene]);
  const views = useBoundView(store, pick);
  const picture = useShow(pick);
  const overview = useShow((show) => show.overview) && !isNext;
  useEffect(() => (isNext ? undefined : listenForUndo(views)), [views, isNext]);
  const margins = { "--safe-x": `${size.width * 0.05}px`, "--safe-y": `${size.height * 0.05}px` } as CSSProperties;
  return (
    <ViewProvider store={views}>
      <div ref={page} className={isNext ? "presenter-next-stage" : "presenter-stage"} style={box} inert={isNext}>
        <div
          className="brief"
          style={{ ...size, ...margins, transform: `scale(${box.width / size.width})`, transformOrigin: "0 0" }}
        >
          <div className="brief-picture" inert={overview}>
            <SceneView picture={picture} scale={scale} />
          </div>
          {overview && <Overview />}
          <div className="presenter-bar" />
        </div>
      </div>
    </ViewProvider>
  );
}
