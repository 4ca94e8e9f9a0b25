import type { FetchProgress } from "../../io/remoteFiles";
import { Coming, NotOpened, sizeOf } from "../Opening";
import { LeaveButton } from "./LeaveButton";

interface LoadingProps {
  readonly host: string;
  /** Null once everything is there and is being checked. */
  readonly progress: FetchProgress | null;
  readonly onCancel: () => void;
}

/** How far it has come. */
export function Loading({ host, progress, onCancel }: LoadingProps) {
  const { bytes, files, of } = progress ?? { bytes: 0, files: 0, of: null };
  return (
    <Coming done={files} total={of} onCancel={onCancel}>
      {progress === null ? "Checking what came" : `Loading from ${host}`}
      {bytes > 0 && `: ${sizeOf(bytes)}`}
      {of !== null && `, ${files} of ${of} files`}
    </Coming>
  );
}

interface NotLoadedProps {
  readonly message: string;
  /** What is wrong in the files. */
  readonly lines: readonly string[];
  readonly onRetry?: () => void;
  readonly onLeave: () => void;
}

/** Why nothing is opened, and where to go from here. */
export function NotLoaded({ message, lines, onRetry, onLeave }: NotLoadedProps) {
  return (
    <NotOpened title="The dossier was not loaded" message={message} lines={lines} onRetry={onRetry}>
      <LeaveButton onLeave={onLeave} />
    </NotOpened>
  );
}
