/** Ages, the youngest first, as `age 4`, or in runs: `ages 0 to 4, 16 to 17`. */
export function inWords(ages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const age of ages) {
    const last = runs.at(-1);
    if (last && last[1] === age - 1) last[1] = age;
    else runs.push([age, age]);
  }
  const words = runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  return `${ages.length === 1 ? "age" : "ages"} ${words.join(", ")}`;
}
