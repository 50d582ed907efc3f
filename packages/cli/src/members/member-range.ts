/** Members numbered `firstMember` on. */
export interface MemberRange {
  /** Number of the first, from 0. */
  readonly firstMember: number;
  /** How many, 1 or more. */
  readonly members: number;
}

/** Splits members into so many ranges, each as long as the others or one longer, none empty. */
export function splitMembers({ firstMember, members }: MemberRange, ranges: number): MemberRange[] {
  const count = Math.min(ranges, members);
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [Math.floor((i * members) / count), Math.floor(((i + 1) * members) / count)];
    return { firstMember: firstMember + from, members: to - from };
  });
}
