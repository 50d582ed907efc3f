import type { Draws } from "../../calibrate/index.js";
import type { DataPack, Input } from "../../pack/types.js";
import { erlangB, finiteQueue, serversFor } from "./erlang.js";

/** An overnight short-break unit, as the pack has it. */
export interface ShortBreakUnit {
  readonly name: string;
  readonly beds: Input;
  /** Admissions in a year. */
  readonly admissions: Input;
  /** Mean nights of an admission: the unit's own, or that of all units. */
  readonly stay: Input;
  /** Share of bed nights that can be used; undefined where every one can. */
  readonly open: Input | undefined;
  /** Children who use the unit in a year. */
  readonly children: Input | undefined;
  readonly waiting: Input | undefined;
  /** Nights of emergency placements in a year. */
  readonly emergencyNights: Input | undefined;
}

/** Rows of short-breaks.csv whose unit is this hold for every unit that has no row of its own. */
const ALL_UNITS = "all";

const NIGHTS = 365.25;
/** Share of requests that may be turned away where beds are counted that are enough. */
const TURNED_AWAY = 0.1;

/** The open units with figures for beds, admissions and the length of a stay, in the pack's order; no others. */
export function shortBreakUnits({ shortBreaks }: Pick<DataPack, "shortBreaks">): ShortBreakUnit[] {
  const find = (unit: string, measure: string) =>
    shortBreaks.find((row) => row.unitName === unit && row.measure === measure)?.input;
  const names = new Set(shortBreaks.map((row) => row.unitName).filter((name) => name !== ALL_UNITS));
  return [...names].flatMap((name) => {
    const own = (measure: string) => find(name, measure) ?? find(ALL_UNITS, measure);
    const [beds, admissions, stay] = [find(name, "beds"), find(name, "admissions"), own("stay")];
    if (!beds || !admissions || !stay || beds.value < 1 || own("open")?.value === 0) return [];
    const [children, waiting] = [find(name, "children"), find(name, "waiting")];
    const emergencyNights = find(name, "emergency-nights");
    return [{ name, beds, admissions, stay, open: own("open"), children, waiting, emergencyNights }];
  });
}

/** The figures that short breaks are worked out from. */
export function shortBreakInputs(pack: Pick<DataPack, "shortBreaks">): Input[] {
  const inputs = shortBreakUnits(pack).flatMap(({ beds, admissions, stay, open, children, waiting, emergencyNights }) =>
    [beds, admissions, stay, open, children, waiting, emergencyNights].filter((input) => input !== undefined),
  );
  return [...new Set(inputs)];
}

/** What a unit comes to in a year, in one reading of its figures. */
export interface ShortBreakYear {
  /** Nights that children stay, emergencies included. */
  readonly nights: number;
  /** Bed nights that can be used. */
  readonly available: number;
  /** Share of requests that find every bed taken, if nobody waits: Erlang's loss formula. */
  readonly full: number;
  /** Share of requests that wait, if as many can wait as are on the waiting list. */
  readonly waits: number;
  /** Mean wait of a request in nights, those that do not wait included. */
  readonly waitNights: number;
  /** Nights if the children on the waiting list came as often as those who come now. */
  readonly nightsWithList: number;
  /** Beds that turn away no more than one request in ten, the children on the waiting list included. */
  readonly bedsWithList: number;
}

/** Works out a unit's year. Requests come at random; `load` is bed nights asked for on a usable night. */
export function shortBreakYear(unit: ShortBreakUnit, draws: Draws): ShortBreakYear {
  const value = (input: Input | undefined, otherwise: number) => (input ? draws.read(input) : otherwise);
  const [beds, stay, open] = [Math.round(draws.read(unit.beds)), draws.read(unit.stay), value(unit.open, 1)];
  const [children, waiting] = [value(unit.children, 0), value(unit.waiting, 0)];
  const booked = draws.read(unit.admissions) * stay;
  const nights = booked + value(unit.emergencyNights, 0);
  const nightsWithList = nights + (children > 0 ? (booked * waiting) / children : 0);
  const load = nights / (NIGHTS * open);
  const queue = finiteQueue(beds, Math.round(waiting), load);
  return {
    nights,
    available: beds * NIGHTS * open,
    full: erlangB(beds, load),
    waits: queue.waits,
    waitNights: queue.meanWait * stay,
    nightsWithList,
    bedsWithList: serversFor(nightsWithList / (NIGHTS * open), TURNED_AWAY),
  };
}
