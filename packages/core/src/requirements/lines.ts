import { CENTRAL, carerFlows } from "../calibrate/index.js";
import { HOST, isBed, isHost, isHousehold } from "../pack/index.js";
import type { DataPack } from "../pack/types.js";
import { fosterHome, hostedHomes, receptionHomes, stayingPutHome } from "../rules/index.js";
import type { StateSpace } from "../states/index.js";
import { definite } from "../vocabulary/issue.js";

/** One kind of requirement, followed month by month. */
export interface RequirementLine {
  readonly placement: string;
  readonly resource: "bed" | "household" | "host";
  readonly measure: "month-end" | "peak-day";
  /** Placements whose residents are counted. */
  readonly placements: readonly string[];
  /** The placement of young adults staying put, some of whom fill these carers' beds; undefined for other kinds of home. */
  readonly stayingPut: string | undefined;
  /** The kind of carers who house them; undefined for homes. */
  readonly carers: string | undefined;
  /** Whether the pack plans how much of it there is. */
  readonly planned: boolean;
}

/** Which carers a pack knows and whether it plans them. */
export type CarerKinds = ReadonlyMap<string, { readonly isPlanned: boolean }>;

/** The kinds of carer that house somebody in a pack. */
export function carersOf(pack: DataPack): CarerKinds {
  return new Map(
    [...carerFlows(pack, CENTRAL)].map(([kind, { supply }]) => [kind, { isPlanned: supply !== undefined }]),
  );
}

/**
 * What is required: places in every kind of home that children in care live in, households where families foster, hosts,
 * and places or hosts for care leavers. Reception homes are also followed on their busiest day. Hosts take children and
 * young adults alike, so the first host placement counts the residents of all of them; the others show their own need.
 */
export function requirementLines(space: StateSpace, pack: DataPack, carers: CarerKinds): RequirementLine[] {
  const { placements } = pack;
  const beds = new Set(pack.capacity.filter((row) => row.measure === "beds").map((row) => row.placement));
  const reception = new Set(receptionHomes(space, placements));
  const foster = fosterHome(placements, carers);
  const hosts = hostedHomes(placements);
  const stayingPut = stayingPutHome(placements);
  return placements.flatMap((home): RequirementLine[] => {
    const line = {
      placement: home.id,
      resource: "bed",
      measure: "month-end",
      placements: [home.id],
      stayingPut: undefined,
      carers: undefined,
      planned: beds.has(home.id),
    } as const;
    if (isBed(home.resource)) return reception.has(home.id) ? [line, { ...line, measure: "peak-day" }] : [line];
    if (isHost(home.resource) && carers.has(HOST)) {
      const shared = home.id === hosts[0];
      return [
        {
          ...line,
          resource: "host",
          placements: shared ? hosts : [home.id],
          carers: HOST,
          planned: shared && definite(carers.get(HOST)).isPlanned,
        },
      ];
    }
    if (!isHousehold(home.resource) || !carers.has(home.id)) return [];
    const planned = definite(carers.get(home.id)).isPlanned;
    const fostering = { ...line, stayingPut: home.id === foster ? stayingPut : undefined, carers: home.id, planned };
    return [fostering, { ...fostering, resource: "household" }];
  });
}

/** Whole units for so many people: rounding up, but not for the last bit of a quotient. */
export function unitsFor(people: number, each: number): number {
  return Math.ceil(people / each - 1e-9);
}

/** Whole places that so many households or hosts have. */
export function placesOf(units: number, perUnit: number): number {
  return Math.floor(units * perUnit + 1e-9);
}
