import type { FlowNetwork } from "../../states/network.js";
import type { StateSpace } from "../../states/state-space.js";
import { ParameterError } from "../../vocabulary/issue.js";
import { calendarMonth } from "../../vocabulary/month.js";
import { birthdayOrder } from "../birthdays.js";
import type { PathRecord } from "../path.js";
import { type OpenStream, Population } from "../population.js";
import { streamsOf } from "../run-member.js";
import { takePairedBirthdays } from "./birthdays.js";
import { takePairedEntries } from "./entries.js";
import { PairedMoves } from "./moves.js";

/**
 * Runs a member under two networks of one state space at once, so coupled that they differ as little as the two distributions allow.
 * Each path by itself has the distribution that `MemberRunner` gives it; what differs between them is what differs between the
 * networks, and little of chance. Reception, which depends on the state of a path, runs in each with the same numbers.
 */
export class PairedRunner {
  private readonly first: Population;
  private readonly second: Population;
  private readonly order: Int32Array;
  private readonly moves: PairedMoves;
  private readonly stream: OpenStream;

  constructor(
    private readonly space: StateSpace,
    seed: string,
  ) {
    this.stream = streamsOf(seed);
    this.first = new Population(space, this.stream);
    this.second = new Population(space, this.stream);
    this.order = birthdayOrder(space);
    this.moves = new PairedMoves(space);
  }

  /**
   * The member's path in each network.
   * @throws ParameterError where the networks are not of this state space, or not of the same months and streams of entries.
   */
  run(first: FlowNetwork, second: FlowNetwork, member: number): readonly [PathRecord, PathRecord] {
    this.check(first, second);
    this.first.begin(first, member);
    this.second.begin(second, member);
    for (let month = 1; month <= first.months; month++) this.month(member, month);
    return [this.first.path, this.second.path];
  }

  private month(member: number, month: number): void {
    const { space, first, second, order } = this;
    const birthMonth = calendarMonth(first.network.origin + month) - 1;
    takePairedBirthdays(space, first, second, order, birthMonth, month, this.stream("birthdays", member, month));
    for (const population of [first, second]) population.takeReceptionBirthdays(month, birthMonth);
    this.moves.take(first, second, month, this.stream("moves", member, month));
    for (const population of [first, second]) population.finishMoves(month);
    first.network.entries.forEach((entry, i) => {
      const generator = this.stream(entry.name, member, month);
      takePairedEntries(first, second, entry, second.network.entries[i], month, birthMonth + 1, generator);
    });
    for (const population of [first, second]) population.finishMonth(month);
  }

  private check(first: FlowNetwork, second: FlowNetwork): void {
    for (const network of [first, second])
      if (network.space !== this.space)
        throw new ParameterError("network", "another state space", "of the runner's state space");
    const names = ({ entries }: FlowNetwork) => entries.map(({ name }) => name).join(", ");
    if (names(first) !== names(second)) throw new ParameterError("second.entries", names(second), names(first));
    if (first.months !== second.months || first.origin !== second.origin)
      throw new ParameterError("second.months", second.months, `the same ${first.months} months as the first`);
  }
}
