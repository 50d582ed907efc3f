import { assumed, known, ranged, table } from "./small-pack-rows.js";

const FIGURES = "measure,value,unit,low,high,status,source,note";

const ENTRIES = table(`year,group,age_from,age_to,placement,${FIGURES}`, [
  ...known([
    ...year(2024, "0-0 1-4 5-9 10-15 16-17", [46, 5, 5, 4, 10, 22, 27, 19]),
    ...year(2025, "0-0 1-4 5-9 10-15 16-17", [50, 5, 5, 5, 11, 24, 28, 22]),
    "2025,citizen,,,,uncounted,1,children",
  ]),
  ...ranged([
    ",citizen,16,17,,older-share,0.3,share,0.2,0.4",
    ",citizen,,,,short-share,0.5,share,0.4,0.6",
    ",citizen,,,,re-entry,0.13,share,0.09,0.16",
    ",citizen,,,,short-stay,3.5,months,2,6",
    ",citizen,,,,dispersion,1.5,ratio,1.2,2.2",
    ",citizen,,,,drift,0.13,log sd,0.1,0.17",
  ]),
  ...assumed([
    ",citizen,0,15,in-house,share,0.7,share",
    ",citizen,0,15,ifa,share,0.3,share",
    ",citizen,16,17,in-house,share,0.4,share",
    ",citizen,16,17,home,share,0.2,share",
    ",citizen,16,17,supported,share,0.4,share",
  ]),
]);

const EXITS = table(`year,group,age_from,age_to,reason,${FIGURES}`, [
  ...known([
    ...year(2024, "0-0 1-4 5-9 10-15 16-16 17-17 18-18", [45, 2, 5, 3, 8, 8, 6, 13, 26, 19]),
    ...year(2025, "0-0 1-4 5-9 10-15 16-16 17-17 18-18", [46, 2, 5, 3, 8, 8, 6, 14, 26, 20]),
    "2025,,,,adopted,children,2,children",
    "2025,,,,special-guardianship,children,3,children",
    "2025,,,,home-planned,children,7,children",
    "2025,,,,parents-relatives,children,4,children",
    "2025,,,,transferred,children,12,children",
    "2025,,,,other,children,2,children",
  ]),
  ...ranged([",citizen,,,,drift,0.11,log sd,0.08,0.15", ",uasc,,,,other-rate,0.03,per year,0.01,0.06"]),
]);

const MOVES = table(
  `group,age_from,age_to,from,to,${FIGURES}`,
  ranged([
    "citizen,0,17,in-house,ifa,rate,0.04,per year,0.02,0.06",
    "citizen,0,17,ifa,in-house,rate,0.05,per year,0.03,0.08",
    "citizen,8,17,ifa,home,rate,0.03,per year,0.02,0.05",
    "citizen,8,17,home,in-house,rate,0.1,per year,0.05,0.2",
    "uasc,16,17,reception,supported,rate,2,per year,1,3",
  ]),
);

const TRANSITIONS = table(`group,age,from,to,${FIGURES}`, [
  ...assumed([
    ...["in-house", "ifa"].flatMap((from) => [
      `,18,${from},staying-put,share,0.6,share`,
      `,18,${from},shared,share,0.4,share`,
    ]),
    ...["home", "supported", "reception"].map((from) => `,18,${from},shared,share,1,share`),
    ",19,shared,same,share,0.25,share",
    ",19,shared,independent,share,0.75,share",
    ",21,staying-put,independent,share,1,share",
    ",25,,ended,share,1,share",
  ]),
  ...ranged([",18,shared,independent,rate,0.2,per year,0.1,0.3"]),
]);

const ARRIVALS = table(`from,to,series,${FIGURES}`, [
  ...known([
    "2023-04,2024-03,uasc-starting,children,19,children",
    "2024-04,2025-03,uasc-starting,children,22,children",
  ]),
  ...ranged([
    ",,uasc,level,1.8,per month,1.4,2.4",
    ",,uasc,level-drift,0.35,log sd,0.25,0.5",
    ",,uasc,dispersion,6,ratio,3,12",
    ",,uasc,day-clustering,0.37,ratio,0.25,0.6",
    ",,uasc,surge-rate,0.1,per year,0.04,0.2",
    ",,uasc,surge-months,5,months,3,8",
    ",,uasc,surge-ratio,2,ratio,1.4,3",
  ]),
  ...known(
    [0.5, 0.5, 0.8, 0.8, 0.8, 1.2, 1.3, 1.6, 1.5, 1, 1.3, 0.7].map(
      (ratio, i) => `,,${String(i + 1).padStart(2, "0")},season,${ratio},ratio`,
    ),
  ),
]);

const RECEPTION = table(`age_from,age_to,placement,from,${FIGURES}`, [
  ...known([
    ",,,2024-03,threshold,19,children",
    ",,,2025-03,threshold,20,children",
    "10,15,in-house,,waiting-share,0.9,share",
    "10,15,ifa,,waiting-share,0.1,share",
    "16,17,reception,,waiting-share,1,share",
    "10,15,in-house,,retained-share,1,share",
    "16,17,supported,,retained-share,1,share",
  ]),
  ...ranged([
    ",,,2026-03,threshold,21,children,20,22",
    ",,,,retained-ratio,1,ratio,0.95,1.03",
    ",,,2025-03,transfer-wait,30,days,20,45",
    ",,,,wait-shape,2,ratio,1.2,4",
    ",,,,handover,14,days,7,28",
    "10,15,,,keep-share,0.3,share,0.2,0.5",
    "15,15,,,age-share,0.2,share,0.15,0.25",
    "16,16,,,age-share,0.4,share,0.3,0.5",
    "17,17,,,age-share,0.4,share,0.3,0.5",
  ]),
]);

const CAPACITY = table(
  `event,placement,from,${FIGURES}`,
  ranged([
    "centre-open,reception,2025-03,beds,12,beds,10,14",
    "centre-2,reception,2025-12,beds,5,beds,4,6",
    "centre-2,reception,2025-12,delay,3,months,0.5,9",
    "shared-open,shared,2025-03,beds,20,beds,15,25",
    "shared-closes,shared,2026-03,beds,-10,beds,-12,-8",
    "usable,reception,,usable,0.9,share,0.8,0.96",
  ]),
);

const CARERS = table(`kind,${FIGURES}`, [
  ...known([
    "in-house,households,38,households",
    "in-house,enquiries,30,enquiries",
    "in-house,packs-sent,25,enquiries",
    "in-house,applications,12,applications",
    "in-house,ring-fenced,3,children",
    "in-house,share-drift,1,ratio",
    "kinship,households,4,households",
    "ifa,children,20,children",
  ]),
  ...ranged([
    "in-house,places-per-household,1.3,ratio,1.2,1.4",
    "in-house,approvals,4,per year,2,6",
    "in-house,leaving,0.09,per year,0.06,0.12",
    "kinship,children-per-household,2,ratio,1.5,2.2",
    "host,hosts,6,hosts,4,8",
    "host,approvals,2,per year,1,3",
    "host,leaving,0.15,per year,0.1,0.25",
    "host,places-per-host,1,ratio,1,1.2",
  ]),
]);

const COSTS = table(
  `placement,price_year,${FIGURES}`,
  ranged([
    "in-house,2024/25,unit-cost,500,GBP per week,450,550",
    "ifa,2024/25,unit-cost,1000,GBP per week,900,1100",
    "home,2024/25,unit-cost,5500,GBP per week,5000,6000",
    "reception,2024/25,unit-cost,1000,GBP per week,800,1200",
  ]),
);

const SHORT_BREAKS = table(
  `unit_name,${FIGURES}`,
  known([
    "Meadow,beds,4,beds",
    "Meadow,admissions,200,admissions",
    "Meadow,children,30,children",
    "Meadow,waiting,5,children",
    "Meadow,emergency-children,1,children",
    "Meadow,emergency-nights,8,nights",
  ]),
);

/** Counts of a year: both groups, by age band, then citizen and UASC. */
function year(ending: number, bands: string, counts: readonly number[]): string[] {
  const keys = [",,", ...bands.split(" ").map((band) => `,${band.replace("-", ",")}`), "citizen,,", "uasc,,"];
  return keys.map((key, i) => `${ending},${key},,children,${counts[i]},children`);
}

/** Every file of the small pack but its settings, places, sources and stocks. */
export const SMALL_FLOWS: readonly (readonly [string, string])[] = [
  ["entries.csv", ENTRIES],
  ["exits.csv", EXITS],
  ["moves.csv", MOVES],
  ["transitions-18.csv", TRANSITIONS],
  ["arrivals.csv", ARRIVALS],
  ["reception.csv", RECEPTION],
  ["capacity.csv", CAPACITY],
  ["carers.csv", CARERS],
  ["costs.csv", COSTS],
  ["short-breaks.csv", SHORT_BREAKS],
];
