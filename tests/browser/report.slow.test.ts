import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { definite } from "@sufficiency/core/advanced";
import { outputFiles } from "@sufficiency/report";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeUpProjection } from "../support/made-up-projection.js";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
const suffix = CHROMIUM === undefined ? " (skipped: no chromium on this machine)" : "";

describe.skipIf(CHROMIUM === undefined)(`the report in a browser${suffix}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "sufficiency-report-"));
  const address = pathToFileURL(join(folder, "report.html")).href;
  let browser: Browser;

  beforeAll(async () => {
    const files = await outputFiles(madeUpProjection(), "0.1.0");
    writeFileSync(join(folder, "report.html"), definite(files.get("report.html")));
    browser = await chromium.launch({ executablePath: definite(CHROMIUM), args: QUIET });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([360, 1280])("asks for nothing, reports nothing and fits a screen %d pixels wide", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const said: string[] = [];
    const requested: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("request", (request) => requested.push(request.url()));
    await page.goto(address);
    for (const summary of await page.locator("summary").all()) await summary.click();
    const content = await page.evaluate("document.documentElement.scrollWidth");
    expect(said).toEqual([]);
    expect(requested).toEqual([address]);
    expect(content).toBeLessThanOrEqual(width);
    await page.close();
  });

  it("is styled: its policy lets its own style sheet through", async () => {
    const page = await browser.newPage();
    await page.goto(address);
    const colour = await page.evaluate("getComputedStyle(document.querySelector('h2')).borderTopColor");
    expect(colour).toBe("rgb(11, 79, 92)");
    await page.close();
  });

  it("draws text of every chart large enough to read on a telephone", async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(address);
    const heights = await page.evaluate(
      "[...document.querySelectorAll('figure svg text')].map((text) => text.getBoundingClientRect().height)",
    );
    expect(Math.min(...(heights as number[]))).toBeGreaterThan(8);
    await page.close();
  });
});
