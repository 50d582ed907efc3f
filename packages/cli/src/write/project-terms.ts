import type { Scenario } from "@sufficiency/scenarios";
import type { MemberRange } from "../members/member-queue.js";
import { programVersion } from "../read/version.js";
import { type FilesRead, inNameOrder, type RunRecord } from "./run-record.js";

/** What a projection is asked, beside its members. */
export interface ProjectAsked {
  /** The pack's id. */
  readonly pack: string;
  /** The scenario's name. */
  readonly scenario: string;
  /** The scenario itself, with whatever it extends: what it takes to run it again without its files. */
  readonly supposed: Scenario;
  readonly seed: string;
  /** Last month projected, `YYYY-MM`; null for the pack's own horizon. */
  readonly until: string | null;
  /** 0 to 1. */
  readonly serviceLevel: number;
  /** 0 to 1. */
  readonly enoughMonths: number;
  /** Month by whose end carers are to be in balance, `YYYY-MM`; null for the pack's own. */
  readonly balanceBy: string | null;
  /** 0 to 1. */
  readonly balanceLevel: number;
}

/** The terms of a projection in its run.json. */
export interface ProjectTerms extends ProjectAsked, MemberRange {}

/** What decides the bytes of a projection, but for the members: the same in every shard of it. */
export type RunTerms = Pick<RunRecord, "program" | "version" | "command" | "scenarioFiles" | "inputs"> & ProjectAsked;

/** What is asked of a projection by this version of the program. */
export function runTerms(asked: ProjectAsked, { scenarioFiles, inputs }: FilesRead): RunTerms {
  const made = { program: "sufficiency", version: programVersion(), command: "project" } as const;
  return { ...made, ...askedOf(asked), scenarioFiles: inNameOrder(scenarioFiles), inputs: inNameOrder(inputs) };
}

/** What is asked of a range of members. */
export function projectTerms(asked: ProjectAsked, { members, firstMember }: MemberRange): ProjectTerms {
  const { pack, scenario, supposed, seed, ...rules } = askedOf(asked);
  return { pack, scenario, supposed, seed, members, firstMember, ...rules };
}

function askedOf(asked: ProjectAsked): ProjectAsked {
  const { pack, scenario, supposed, seed, until, serviceLevel, enoughMonths, balanceBy, balanceLevel } = asked;
  return { pack, scenario, supposed, seed, until, serviceLevel, enoughMonths, balanceBy, balanceLevel };
}
