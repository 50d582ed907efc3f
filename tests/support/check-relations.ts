import { isKept, nameOf, pull, RELATIONS, randomPacks } from "./metamorphic.js";

/** Few packs, so that many faults can be tried; in them every relation is kept where there is no fault. */
const packs = randomPacks(16);

/** Kinds of lever to try: those named on the command line, or all. */
const kinds = process.argv.slice(2);
const tried = RELATIONS.filter(({ lever }) => kinds.length === 0 || kinds.includes(lever.split(";")[0]));

/** Prints, as a JSON list, the relations that the source it is bundled with breaks; one that throws is broken. */
const broken = tried.filter((relation) => {
  try {
    return !isKept(relation, pull(relation.lever, relation, packs));
  } catch {
    return true;
  }
});
process.stdout.write(JSON.stringify(broken.map(nameOf)));
