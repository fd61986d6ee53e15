/** How texts are quoted. */

/** The inside of a quoted text: `\"` is a quote, `\\` a backslash, and any other backslash itself. */
export function unquote(inside: string): string {
  return inside.replace(/\\(["\\])/g, '$1');
}

export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** What a sticky expression finds at a place. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
