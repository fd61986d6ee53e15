/** The lines of a block's text. */

/** @returns where each line begins, and where one after the last would. */
export function cutLines(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return [...starts, text.length + 1];
}

/** @param lines what `cutLines` made of the text. */
export function lineAt(text: string, lines: readonly number[], index: number): string {
  return text.slice(lines[index], (lines[index + 1] ?? 0) - 1);
}
