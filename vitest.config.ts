import { defineConfig } from "vitest/config";

const SLOW = "tests/**/*.slow.test.ts";

/** A tier of the tests; its limit is for a test that hangs, many times what any takes on a busy machine. */
const tier = (name: string, include: string, exclude: string[], limit: number) => ({
  extends: true as const,
  test: { name, include: [include], exclude, testTimeout: limit, hookTimeout: limit },
});

export default defineConfig({
  test: {
    // Files share what they import, which takes longer than most of them.
    isolate: false,
    maxWorkers: "100%",
    coverage: { include: ["packages/*/src/**"], reportsDirectory: "coverage" },
    projects: [tier("fast", "tests/**/*.test.ts", [SLOW], 120_000), tier("slow", SLOW, [], 600_000)],
  },
});
