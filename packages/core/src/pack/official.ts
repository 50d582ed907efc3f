/** Kinds of placement that the Department for Education counts children in care under. */
export const CATEGORIES = [
  "fostered",
  "adoption",
  "parents",
  "childrens-homes",
  "supported",
  "residential-schools",
  "other-residential",
  "other",
] as const;

/** Reasons for which the Department counts children as having ceased to be looked after. */
export const EXIT_REASONS = [
  "adopted",
  "special-guardianship",
  "child-arrangements-order",
  "home-planned",
  "home-unplanned",
  "parents-relatives",
  "independent-supported",
  "independent-unsupported",
  "staying-put",
  "transferred",
  "age-assessed",
  "adult-services",
  "abroad",
  "remand-ended",
  "custody",
  "died",
  "other",
] as const;
