import { type RecruitmentFunnel, Timeline } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { supplyOf, timelineWith } from "../support/carer-supplies.js";

const MEMBERS = 4000;
const MONTHS = 48;
/** Under 40 means and variances: one false alarm in 40,000 such files. */
const LIMIT = 5;
const FUNNEL: RecruitmentFunnel = { enquiries: 360, applied: 0.4, approved: 0.3, monthsToApply: 2, monthsToApprove: 5 };
const LEAVING = 0.1;
const APPROVED = (360 * 0.4 * 0.3) / 12;
const STAYS = Math.exp(-LEAVING / 12);
/** As many approved as stop. */
const LEVEL = Math.round(APPROVED / (1 - STAYS));

/** Stages of recruitment that are known; some differ from a month on. */
function timelineOf(
  {
    opening = LEVEL,
    leaving = LEAVING,
    ...funnel
  }: Partial<RecruitmentFunnel> & { opening?: number; leaving?: number },
  later: Partial<RecruitmentFunnel> = {},
  from = MONTHS + 1,
): Timeline {
  const known = { ...FUNNEL, ...funnel };
  const { items } = timelineWith(MONTHS, { opening, leaving, funnel: known }, { funnel: { ...known, ...later } });
  return new Timeline(
    items,
    Int32Array.from({ length: MONTHS + 1 }, (_, t) => (t < from ? 0 : 1)),
  );
}

type Counted = "enquiries" | "applications" | "approvals" | "enquiring" | "assessing" | "units";

/** Each member's counts, month by month. */
function run(timeline: Timeline, members = MEMBERS): Record<Counted, number[]>[] {
  return Array.from({ length: members }, (_, member) => {
    const { recruitment, units } = supplyOf(timeline, member, "recruitment");
    const { enquiries, applications, approvals, enquiring, assessing } = recruitment;
    const counted = { enquiries, applications, approvals, enquiring, assessing, units };
    return Object.fromEntries(Object.entries(counted).map(([name, counts]) => [name, [...counts]])) as never;
  });
}

/** How far mean and variance lie from a Poisson's, in standard errors. */
function fromPoisson(values: readonly number[], mean: number): [number, number] {
  const n = values.length;
  const average = values.reduce((sum, x) => sum + x, 0) / n;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  return [(average - mean) / Math.sqrt(mean / n), (variance - mean) / Math.sqrt((2 * mean ** 2 + mean) / n)];
}

describe("recruitment at a steady rate", () => {
  const paths = run(timelineOf({}));

  test.each<[Counted, number]>([
    ["enquiries", 360 / 12],
    ["applications", (360 * 0.4) / 12],
    ["approvals", APPROVED],
  ])("has a Poisson number of %s in the first month and in the last", (stage, mean) => {
    for (const month of [1, 3, 8, MONTHS])
      for (const error of fromPoisson(
        paths.map((path) => path[stage][month]),
        mean,
      ))
        expect(Math.abs(error)).toBeLessThan(LIMIT);
  });

  test.each<[Counted, number]>([
    ["enquiring", (360 / 12) * FUNNEL.monthsToApply],
    ["assessing", ((360 * 0.4) / 12) * FUNNEL.monthsToApprove],
  ])("has as many people %s as enter times the months they stay, from the origin on", (stage, mean) => {
    for (const month of [0, 1, 7, MONTHS])
      for (const error of fromPoisson(
        paths.map((path) => path[stage][month]),
        mean,
      ))
        expect(Math.abs(error)).toBeLessThan(LIMIT);
  });

  test("keeps households at the number at which as many stop as are approved", () => {
    const mean = (month: number) => paths.reduce((sum, path) => sum + path.units[month], 0) / MEMBERS;
    for (const month of [12, MONTHS]) {
      const remain = STAYS ** month;
      const variance = LEVEL * remain * (1 - remain) + LEVEL * (1 - remain);
      // The level is rounded to whole households, which at most half of one is off.
      expect(Math.abs(mean(month) - LEVEL) - 0.5).toBeLessThan(LIMIT * Math.sqrt(variance / MEMBERS));
    }
  });
});

describe("every enquiry is accounted for", () => {
  const paths = run(timelineOf({}), 200);

  test("those who have had no time to apply are enquiring, and those not decided on are being assessed", () => {
    for (const path of paths)
      for (let month = 7; month <= MONTHS; month++) {
        const last = (counts: readonly number[], months: number) =>
          counts.slice(month - months + 1, month + 1).reduce((sum, x) => sum + x, 0);
        expect(path.enquiring[month]).toBe(last(path.enquiries, 2));
        expect(path.assessing[month]).toBe(last(path.applications, 5));
        expect(path.applications[month]).toBeLessThanOrEqual(path.enquiries[month - 2]);
        expect(path.approvals[month]).toBeLessThanOrEqual(path.applications[month - 5] ?? Number.POSITIVE_INFINITY);
      }
  });

  test("where all apply and are approved and nobody stops, each enquiry is a household seven months later", () => {
    for (const { enquiries, applications, approvals, units } of run(
      timelineOf({ applied: 1, approved: 1, leaving: 0, opening: 9 }),
      200,
    )) {
      expect(applications.slice(3)).toEqual(enquiries.slice(1, -2));
      expect(approvals.slice(8)).toEqual(enquiries.slice(1, -7));
      let there = 9;
      approvals.forEach((count, month) => {
        there += count;
        expect(units[month]).toBe(there);
      });
    }
  });

  test("the enquiries of a month are its approvals where the stages take no time", () => {
    for (const { enquiries, approvals, enquiring, assessing } of run(
      timelineOf({ applied: 1, approved: 1, monthsToApply: 0, monthsToApprove: 0 }),
      50,
    )) {
      expect(approvals).toEqual(enquiries);
      expect([...enquiring, ...assessing].every((count) => count === 0)).toBe(true);
    }
  });
});

describe("approvals three months sooner for those who enquire from a month on", () => {
  const FROM = 13;
  const members = 1500;
  const [before, after] = [
    run(timelineOf({}), members),
    run(timelineOf({}, { monthsToApply: 1, monthsToApprove: 3 }, FROM), members),
  ];

  test("are the same approvals three months before, and those who had enquired earlier wait as they did", () => {
    before.forEach((path, member) => {
      const sooner = after[member];
      expect(sooner.enquiries).toEqual(path.enquiries);
      expect(sooner.approvals.slice(0, FROM + 4)).toEqual(path.approvals.slice(0, FROM + 4));
      for (let month = FROM + 4; month <= MONTHS - 3; month++) {
        const waiting = month < FROM + 7 ? path.approvals[month] : 0;
        expect(sooner.approvals[month]).toBe(path.approvals[month + 3] + waiting);
      }
    });
  });

  test("add three months of approvals, who then stop as others do", () => {
    for (const month of [FROM + 6, FROM + 24]) {
      const more = before.map((path, member) => after[member].units[month] - path.units[month]);
      const mean = more.reduce((sum, x) => sum + x, 0) / members;
      const variance = more.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (members - 1);
      // Each month's approvals are there from its own month on instead of three months later: in all months together as
      // many more as three months bring, of whom a share STAYS is left a month later.
      const age = month - (FROM + 6);
      const exact = APPROVED * (1 + STAYS + STAYS ** 2) * STAYS ** age;
      expect(Math.abs(mean - exact)).toBeLessThan(LIMIT * Math.sqrt(variance / members));
      expect(mean).toBeGreaterThan(3 * Math.sqrt(variance / members));
    }
  });
});

describe("more enquiries from a month on", () => {
  const [before, after] = [run(timelineOf({}), 500), run(timelineOf({}, { enquiries: 720 }, 13), 500)];

  test("bring no application before the second month after, no approval before the seventh", () => {
    before.forEach((path, member) => {
      const more = after[member];
      expect(more.enquiries.slice(0, 13)).toEqual(path.enquiries.slice(0, 13));
      expect(more.applications.slice(0, 15)).toEqual(path.applications.slice(0, 15));
      expect(more.approvals.slice(0, 20)).toEqual(path.approvals.slice(0, 20));
      for (let month = 0; month <= MONTHS; month++)
        for (const stage of ["enquiries", "applications", "approvals", "units"] as const)
          expect(more[stage][month]).toBeGreaterThanOrEqual(path[stage][month]);
    });
  });

  test("double the approvals after that", () => {
    const mean = after.reduce((sum, path) => sum + path.approvals[30], 0) / after.length;
    expect(Math.abs(mean - 2 * APPROVED) / Math.sqrt((2 * APPROVED) / after.length)).toBeLessThan(LIMIT);
  });
});
