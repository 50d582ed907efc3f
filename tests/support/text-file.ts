/** The text of an output file. */
export function textFile(files: ReadonlyMap<string, string | Uint8Array>, name: string): string {
  const content = files.get(name);
  if (typeof content !== "string") throw new Error(`${name} is no text`);
  return content;
}
