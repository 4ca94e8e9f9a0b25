import { useEffect, useState } from "react";

/** The time of day in milliseconds of the epoch, anew a few times a second by the timers of the window that shows it. */
export function useTick(in_: Window = window): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = in_.setInterval(() => setNow(Date.now()), 250);
    return () => in_.clearInterval(timer);
  }, [in_]);
  return now;
}
