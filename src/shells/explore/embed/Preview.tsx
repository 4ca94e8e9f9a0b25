import { useEffect, useRef, useState } from "react";
import { SANDBOX, schemeOf } from "../../../host/sandbox";
import { useBox } from "../../../ui/box";
import type { Theme } from "./choices";
import css from "./embed.module.css";

interface PreviewProps {
  readonly address: string;
  readonly title: string;
  /** Null: as wide as there is room. */
  readonly width: number | null;
  readonly height: number;
  readonly scheme: Theme;
  /** The height that the embed says it needs. */
  readonly onHeight: (height: number) => void;
}

/** In milliseconds. */
const PATIENCE = 3000;

/**
 * The embed itself, in a frame as closed as the one to copy. Another address is another frame: to lead the same one on would
 * be a step in the history of the page.
 */
export function Preview({ address, title, width, height, scheme, onHeight }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const room = useBox(place)?.width ?? null;
  const tell = useRef(onHeight);
  const [came, setCame] = useState<boolean | null>(null);
  tell.current = onHeight;
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || data?.parley !== 1 || data.type !== "resize") return;
      const told: unknown = data.payload?.height;
      setCame(true);
      if (typeof told === "number" && told >= 50 && told <= 20_000) tell.current(Math.ceil(told));
    };
    addEventListener("message", onMessage);
    return () => removeEventListener("message", onMessage);
  }, []);
  const scale = width && room ? Math.min(1, room / width) : 1;
  return (
    <figure className={css.preview}>
      <figcaption>
        Preview, {width ?? room} × {height} pixels
        {scale < 1 && `, drawn at ${Math.round(scale * 100)} %`}
        {came === false && ". It has not come: an embed is a page of its own and needs the network. The code is whole."}
      </figcaption>
      <div ref={place} className={css.room} style={{ height: height * scale }}>
        <iframe
          ref={frame}
          src={address}
          title={`Preview: ${title}`}
          sandbox={SANDBOX}
          // What a frame loads cannot be asked about; an embed tells its height once it is drawn.
          onLoad={() => setTimeout(setCame, PATIENCE, (now: boolean | null) => now ?? false)}
          style={{
            width: width ?? "100%",
            height,
            colorScheme: schemeOf(scheme),
            transform: scale < 1 ? `scale(${scale})` : undefined,
          }}
        />
      </div>
    </figure>
  );
}
