// A support code while it is typed: its digits in groups of three, the caret where the hand left it.

/** How many digits a support code has. */
export const digits_of_code = 18;

/** What people put between digits. */
const between = /[\s\u00a0.\-–—]/g;

export function digitsOf(text: string): number {
  return text.replaceAll(/\D/g, '').length;
}

/** The text in groups, where it is nothing but digits and what stands between them; and where the caret is then. */
export function grouped(text: string, caret: number): { text: string; caret: number } {
  const digits = text.replaceAll(between, '');
  if (!/^\d*$/.test(digits)) return { text, caret };
  const before = digitsOf(text.slice(0, caret));
  const spaces = before === 0 ? 0 : Math.floor((before - 1) / 3);
  return { text: digits.replaceAll(/\d{3}(?=\d)/g, '$& '), caret: before + spaces };
}
