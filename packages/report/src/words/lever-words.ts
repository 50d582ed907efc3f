import type { Evidence, LeverKind } from "@sufficiency/core/advanced";

/** What a lever of each kind changes. */
export const KIND_WORDS: Readonly<Record<LeverKind, string>> = {
  arrivals: "how many asylum-seeking children arrive",
  transfers: "who is transferred to another authority, and when",
  entries: "how many citizen children come into care",
  exits: "how many children leave care before 18, and why",
  moves: "how many children move from one kind of home to another",
  mix: "where children live first",
  eighteen: "where young people live from their 18th birthday on",
  carers: "how many carers there are, and how many children each takes",
  capacity: "which homes open and close, and when",
  costs: "what a week in a kind of home costs",
};

/** What the documents say of a lever's size. */
export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  E0: "the documents print nothing on its size",
  E1: "the documents print a direction and no size",
  E2: "the documents print a number that bounds it, and no effect",
  E3: "the documents print an effect, which need not be causal",
};
