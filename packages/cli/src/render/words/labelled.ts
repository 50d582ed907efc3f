/** Words in lines of at most `width` characters, broken at spaces. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text beside its label: the label on the first line, the text in a column of its own. */
export function labelled(label: string, text: string, column: number, width: number): string {
  const lines = wrapped(text, width - column);
  return lines.map((line, i) => `${(i === 0 ? label : "").padEnd(column)}${line}\n`).join("");
}
