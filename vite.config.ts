import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // With an empty cache the first page stays dead in development unless Vite knows every entry beforehand.
  optimizeDeps: {
    entries: [
      "./app/root.tsx",
      "./app/entry.client.tsx",
      "./app/routes/**/*.tsx",
      "./app/features/**/*.tsx",
      "./app/components/**/*.tsx",
    ],
  },
  build: { target: "es2022", assetsInlineLimit: 0 },
});
