import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** No report to its makers and no look at the network. */
const FIREFOX = `user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
`;

/** A browser on this machine: its program, and how it is started on a page with a profile of its own. */
interface Browser {
  readonly program: string | undefined;
  readonly words: (profile: string, address: string) => readonly string[];
}

/** Without a window, and without asking anyone anything. */
const CHROMIUM =
  "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export const BROWSERS: Readonly<Record<string, Browser>> = {
  Chromium: {
    program: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync),
    words: (profile, address) => [...CHROMIUM.split(" "), `--user-data-dir=${profile}`, address],
  },
  Firefox: {
    program: ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync),
    words: (profile, address) => ["--headless", "--no-remote", "--profile", profile, address],
  },
};

/**
 * Runs a script in a browser and gives the text that its global function `answer` returns. The page comes from this
 * process and its answer goes back there, so the browser needs no driver.
 */
export async function answerIn({ program, words }: Browser, script: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), "sufficiency-browser-"));
  writeFileSync(join(profile, "user.js"), FIREFOX);
  let browser: ChildProcess | undefined;
  const server = createServer();
  try {
    const answered = new Promise<string>((resolve) => {
      server.on("request", async (request, response) => {
        if (request.method === "POST") resolve(await bodyOf(request));
        response.setHeader("content-type", "text/html; charset=utf-8").end(pageOf(script));
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = spawn(program as string, words(profile, address), { env: { ...process.env, HOME: profile } });
    return await answered;
  } finally {
    if (browser !== undefined) {
      browser.kill("SIGKILL");
      await once(browser, "close");
    }
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function pageOf(script: string): string {
  const ask =
    "Promise.resolve().then(() => answer()).catch(String).then((body) => fetch('/', { method: 'POST', body }))";
  return `<!doctype html><meta charset="utf-8"><script>${script.replaceAll("</script", "<\\/script")};${ask}</script>`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
