import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { pagePolicy } from "./scripts/policy.mjs";

/** Hosts that can send no header get the policy with the page itself. */
function policyInPage(): Plugin {
  return {
    name: "parley:policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: pagePolicy({ header: false }) },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}

export default defineConfig({
  // Relative addresses: the build runs from any folder of any host.
  base: "./",
  // A missing file is a 404, not the start page.
  appType: "mpa",
  plugins: [react(), policyInPage()],
  build: {
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: "index.html",
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: "recharts",
              test: /node_modules[\\/](recharts|victory-vendor|d3-(array|scale|shape|time|time-format|format|path|interpolate|color|ease|timer)|@reduxjs|react-redux|redux|reselect|immer|es-toolkit|decimal\.js-light|eventemitter3|internmap|tiny-invariant|use-sync-external-store|react-is)[\\/]/,
            },
            {
              name: "geography",
              test: /node_modules[\\/](d3-geo|d3-zoom|d3-selection|d3-drag|d3-dispatch|d3-transition|topojson-client)[\\/]/,
            },
            { name: "zod", test: /node_modules[\\/]zod[\\/]/ },
          ],
        },
      },
    },
  },
});
