import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// What comes later comes late on a machine that is busy.
configure({ asyncUtilTimeout: 5000 });
afterEach(cleanup);
