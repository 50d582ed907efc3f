/** An element's opening, as found in markup. */
export interface Tag {
  readonly name: string;
  readonly attributes: string;
}

const VOID = new Set(["meta", "br", "hr", "img", "input", "link"]);

/**
 * Every element of a page or drawing, in order, from a strict reader: quoted attributes only, every element closed
 * where it was opened. Throws where the markup is not so.
 */
export function elements(markup: string): Tag[] {
  const open: string[] = [];
  const found: Tag[] = [];
  const body = markup.replace(/^<!doctype html>/, "").replace(/<style>[^<]*<\/style>/g, "<style></style>");
  for (const [tag] of body.matchAll(/<[^>]*>?|>/g)) {
    const match = /^<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*(\/?)>$/.exec(tag);
    if (match === null) throw new Error(`not an element: ${tag}`);
    const [, closing, name, attributes, empty] = match;
    if (closing) {
      const last = open.pop();
      if (last !== name) throw new Error(`${name} closes ${last}`);
      continue;
    }
    found.push({ name: name, attributes: attributes });
    if (!empty && !VOID.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(" ")}`);
  return found;
}
