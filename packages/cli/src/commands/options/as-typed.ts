/**
 * A record's terms as the options that would ask for them: numbers as text, and what is null not given. A record may
 * have been changed by hand, so that what it gives, and whether, is for the reading of the options to say.
 */
export function asTyped<Typed>(terms: object): Typed {
  const given = Object.entries(terms).filter(([, value]) => value !== null);
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === "number" ? String(value) : value]),
  ) as Typed;
}
