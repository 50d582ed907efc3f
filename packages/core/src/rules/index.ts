import { ADOPTION } from "./adoption.js";
import { AGEING_IN_CARE, AGEING_OUT } from "./ageing.js";
import { EIGHTEEN } from "./eighteen.js";
import { LEAVING_CARE } from "./leaving-care.js";
import { MOVES } from "./moves.js";
import type { Rule } from "./rule.js";

/** The rules that make transitions, in the order in which they are asked. */
export const RULES: readonly Rule[] = [MOVES, ADOPTION, LEAVING_CARE, EIGHTEEN, AGEING_IN_CARE, AGEING_OUT];

export { ADOPTED, ADOPTION_AGE, adoptiveHome } from "./adoption.js";
export { ENDED, SAME } from "./eighteen.js";
export { hostedHomes } from "./hosts.js";
export { Overflow } from "./overflow.js";
export { isReceptionOnly, receptionHomes, receptionStates } from "./reception.js";
export { CERTAIN, type Candidate, type Care, type Rule, type Weight } from "./rule.js";
export { fosterHome, stayingPutHome } from "./staying-put.js";
export { isStepAcross } from "./step-across.js";
