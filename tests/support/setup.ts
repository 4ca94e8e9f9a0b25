import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";

// What comes later comes late on a machine that is busy.
configure({ asyncUtilTimeout: 5000 });
afterEach(cleanup);

// The next file of this process has the same window (vitest.config.ts), and finds it as if it were new.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  document.title = "";
  document.body.replaceChildren();
});
