import type { Windows } from "../sync/windows";
import { useShow } from "../useShow";
import { useConnection } from "./useWindows";

/** What the audience's window has to say itself, as no presenter's window is there to say it. */
export function AudienceTold({ windows }: { readonly windows: Windows }) {
  const connected = useConnection(windows, ({ state }) => state === "connected");
  const blocked = useConnection(windows, (connection) => connection.blocked);
  const frozen = useShow((show) => show.frozen !== null && !show.blank);
  if (blocked) {
    return (
      <p className="brief-told" role="alert">
        The browser blocked the presenter’s window: allow pop-ups for this page, then press N again.{" "}
        <button type="button" onClick={windows.dismiss}>
          Close
        </button>
      </p>
    );
  }
  return frozen && !connected ? (
    <p className="brief-told" title="Z shows the present picture">
      Frozen
    </p>
  ) : null;
}
