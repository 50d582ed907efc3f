import { fault, type Planted } from "./planted.js";
import { CORRELATION_FAULTS } from "./planted-correlations.js";
import { LEVER_FAULTS } from "./planted-levers.js";

const HOME = "Residential care,care,5,17";
const IFA = "household,fostered,ifa\nifa,Agency fostering,Fostering,care,0,17,bed,fostered,";
const AGAIN = "Agency again,Fostering,care,0,17,bed,fostered,home";

/** The stages of recruitment, beside the enquiries that the small pack has. */
const STAGED = [
  "in-house,approval-share,0.3,share,0.2,0.4",
  "in-house,application-share,0.4,share,0.3,0.5",
  "in-house,application-delay,1,months,0.5,2",
  "in-house,approval-delay,6,months,4,8",
]
  .map((row) => `${row},assumption,judgement,`)
  .join("\n");

/** Faults of kinds of home, sources, settings and sums, one in each pack. */
export const OTHER_FAULTS: readonly Planted[] = [
  fault("care past 18", "placements.csv age_to", HOME, "Residential care,care,5,«18»", "17"),
  fault("leaver before 18", "placements.csv age_from", "leaver,18,20", "leaver,«17»,20", "18"),
  fault("ages missing", "placements.csv age_from", "leaver,18,20", "leaver,«»,20", "blank"),
  fault(
    "no category",
    "placements.csv category",
    "Reception,care,16,17,bed,supported,",
    "Reception,care,16,17,bed,«»,",
    "official statistics",
  ),
  fault(
    "category of no statistics",
    "placements.csv category",
    "Reception,care,16,17,bed,supported,",
    "Reception,care,16,17,bed,«suported»,",
    "supported?",
  ),
  fault("reason of no statistics", "exits.csv reason", ",parents-relatives,", ",«relatives»,", "parents-relatives"),
  fault("unknown resource", "placements.csv resource", "leaver,18,20,none", "leaver,18,20,«room»", "household"),
  fault("unknown service", "placements.csv service", "leaver,18,20,none", "«leavers»,18,20,none", "leaver"),
  fault("not an id", "sources.csv id", "\narithmetic,", "\n«own sums»,", "hyphens"),
  fault(
    "unknown overflow",
    "placements.csv overflow_to",
    "supported,supported\n",
    "supported,«suported»\n",
    "supported?",
  ),
  fault(
    "overflow in a ring",
    "placements.csv overflow_to",
    `${IFA}home`,
    `${IFA.replace(",ifa", ",«ifa»")}in-house`,
    "in-house -> ifa -> in-house",
  ),
  fault(
    "overflow to itself",
    "placements.csv overflow_to",
    "supported,supported\n",
    "supported,«reception»\n",
    "itself",
  ),
  fault("placement twice", "placements.csv id", "shared,Shared", `«ifa»,${AGAIN}\nshared,Shared`, "line 3"),
  fault("source twice", "sources.csv id", "judgement,M", "«arithmetic»,Again,,,,derived\njudgement,M", "line 3"),
  fault("source without a document", "sources.csv document", "judgement,Made-up judgement,", "judgement,«»,", "blank"),
  fault(
    "source without a status",
    "sources.csv status",
    "arithmetic,,,2025-11,derived",
    "arithmetic,,,2025-11,«»",
    "blank",
  ),
  fault("unknown setting", "pack.yaml colour", "vintage:", "colour: «red»\nvintage:", "not a setting"),
  fault("blank setting", "pack.yaml authority", "authority: Little Borough", "authority:«»", "blank"),
  fault("malformed month in settings", "pack.yaml origin", "origin: 2025-03", "origin: «March 2025»", "YYYY-MM"),
  fault("population not a number", "pack.yaml childPopulation", "20000 #", "«20_000» #", "number"),
  fault("no population", "pack.yaml childPopulation", "20000 #", "«0» #", "above 0"),
  fault("threshold above 1", "pack.yaml thresholdShare", "0.001", "«350»", "0 to 1"),
  fault("anchor", "pack.yaml authority", "Little Borough", "&a «Little Borough»", "anchor"),
  fault("tag", "pack.yaml authority", "Little Borough", "!x «Little Borough»", "tag"),
  fault("formula in settings", "pack.yaml authority", "Little Borough", "«=Little()»", "formula"),
  fault("horizon before origin", "pack.yaml horizon", "horizon: 2027-03", "horizon: «2025-03»", "2025-03"),
  fault("headline too late", "pack.yaml headline", "headline: 2026-12", "headline: «2027-04»", "2027-03"),
  fault("headline too early", "pack.yaml headline", "headline: 2026-12", "headline: «2025-03»", "2025-04"),
  fault("shares of entrants", "entries.csv value", "in-house,share,0.7,", "in-house,share,«0.6»,", "add to 0.9"),
  fault("shares at a birthday", "transitions-18.csv value", "same,share,0.25,", "same,share,«0.35»,", "add to 1.1"),
  fault(
    "groups do not add",
    "stocks.csv value",
    "2025-03,citizen,,,,,margin,70,",
    "2025-03,citizen,,,,,margin,«71»,",
    "add to 101",
  ),
  fault(
    "leavers do not add",
    "stocks.csv value",
    "citizen,18,24,,,margin,35,",
    "citizen,18,24,,,margin,«36»,",
    "add to 61",
  ),
  ...CORRELATION_FAULTS,
  fault(
    "stages beside approvals",
    "carers.csv measure",
    "in-house,approvals,4,per year,2,6,assumption,judgement,",
    `${STAGED}\nin-house,«approvals»,4,per year,2,6,assumption,judgement,`,
    "beside approval-share",
  ),
  fault(
    "stages that are not all there",
    "carers.csv measure",
    "in-house,approvals,4,per year,2,6,assumption,judgement,",
    STAGED.replace("approval-share", "«approval-share»").replace("application-delay", "other-delay"),
    "without application-delay",
  ),
  fault(
    "drift against no home",
    "carers.csv kind",
    "in-house,share-drift,1,ratio",
    "«kinship»,share-drift,1,ratio",
    "no other kind of home",
  ),
  fault("drift in points", "carers.csv unit", "share-drift,1,ratio", "share-drift,0.01,«share»", "1 is no drift"),
  fault("drift to odds of nothing", "carers.csv value", "share-drift,1,ratio", "share-drift,«0»,ratio", "above 0"),
  ...LEVER_FAULTS,
];
