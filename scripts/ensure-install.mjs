// Lets plain `npm test` and `npm start` work where only Node and npm are installed:
// pnpm installs by itself (verifyDepsBeforeRun), npm does not.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const underPnpm = (process.env.npm_config_user_agent ?? "").startsWith("pnpm/");
const installed = existsSync(new URL("node_modules/.modules.yaml", root));

if (!underPnpm && !installed) {
  const { packageManager } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  const { status } = spawnSync("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], {
    cwd: fileURLToPath(root),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
}
