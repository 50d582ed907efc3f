// Bundles core for Deno into packages/core/dist/deno: with yaml's build for browsers inside, because the one for Node asks
// for the environment, which Deno gives no script without a flag.
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const bundle = await rolldown({
  cwd: fileURLToPath(new URL("../packages/core", import.meta.url)),
  input: { index: "src/index.ts", advanced: "src/advanced.ts" },
  platform: "browser",
  external: (name) => /^[^./#]/.test(name) && name !== "yaml" && !name.startsWith("src/"),
  logLevel: "silent",
});
await bundle.write({ dir: "dist/deno", format: "esm" });
await bundle.close();
