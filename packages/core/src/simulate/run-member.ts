import { openStream, StreamKeys } from "../random/streams.js";
import type { FlowNetwork } from "../states/network.js";
import type { StateSpace } from "../states/state-space.js";
import { calendarMonth } from "../vocabulary/month.js";
import { birthdayOrder, takeBirthdays } from "./birthdays.js";
import { takeEntries } from "./entries.js";
import { takeMoves } from "./moves.js";
import type { PathRecord } from "./path.js";
import { type OpenStream, Population } from "./population.js";

/**
 * Runs members of one state space through their months. In each month, in this order: birthdays; moves and exits, for who
 * was there; entries; reception by the day; then the stock is counted and every flow is checked against it.
 */
export class MemberRunner {
  private readonly population: Population;
  private readonly order: Int32Array;
  private readonly stream: OpenStream;

  constructor(
    private readonly space: StateSpace,
    seed: string,
  ) {
    this.stream = streamsOf(seed);
    this.population = new Population(space, this.stream);
    this.order = birthdayOrder(space);
  }

  /** One member's path; the same network, seed and member give the same path. */
  run(network: FlowNetwork, member: number): PathRecord {
    const { population } = this;
    population.begin(network, member);
    for (let month = 1; month <= network.months; month++) this.month(network, member, month);
    return population.path;
  }

  private month(network: FlowNetwork, member: number, month: number): void {
    const { space, population, order } = this;
    const { state, transit } = population;
    const flows = population.flows(month);
    const birthMonth = calendarMonth(network.origin + month) - 1;
    const birthdays = network.birthdays[month - 1];
    takeBirthdays(space, state, birthdays, order, birthMonth, this.stream("birthdays", member, month), flows);
    population.takeReceptionBirthdays(month, birthMonth);
    takeMoves(network, state, month, transit, this.stream("moves", member, month));
    population.finishMoves(month);
    for (const entry of network.entries)
      takeEntries(space, entry, state, month, birthMonth + 1, this.stream(entry.name, member, month), flows);
    population.finishMonth(month);
  }
}

/** The random streams of a seed. */
export function streamsOf(seed: string): OpenStream {
  const keys = new StreamKeys(seed);
  return (purpose, member, month) => openStream(keys.of(purpose), member, month);
}
