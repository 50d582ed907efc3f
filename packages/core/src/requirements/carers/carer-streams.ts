import { type Generator, openStream, type StreamKey, streamKey } from "../../random/index.js";

/**
 * The random numbers of one kind of carers, a stream for each purpose and month. Every household draws as much, whichever
 * becomes of it, so that more enquiries, a higher share or a longer stay never take a household away from a member.
 */
export class CarerStreams {
  private readonly opening: StreamKey;
  private readonly pipeline: StreamKey;
  private readonly enquiries: StreamKey;
  private readonly approvals: StreamKey;

  constructor(seed: string, kind: string) {
    const key = (purpose: string) => streamKey(seed, `carers:${kind}:${purpose}`);
    this.opening = key("opening");
    this.pipeline = key("pipeline");
    this.enquiries = key("enquiries");
    this.approvals = key("approvals");
  }

  /** Households at the origin. */
  ofOpening(member: number): Generator {
    return openStream(this.opening, member, 0);
  }

  /** Enquiries of a month, 0 or less for months up to the origin. */
  ofEnquiries(member: number, month: number): Generator {
    return month > 0 ? openStream(this.enquiries, member, month) : openStream(this.pipeline, member, -month);
  }

  /** Approvals of a month that come of no enquiry that is counted. */
  ofApprovals(member: number, month: number): Generator {
    return openStream(this.approvals, member, month);
  }
}
