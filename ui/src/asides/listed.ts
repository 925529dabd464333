// Whether a pasted text is a list of people and not one code.
import { digits_of_code, digitsOf } from './grouped';

/** A name, or more digits than one code has, beside something that may be a code. */
export function isList(text: string): boolean {
  const digits = digitsOf(text);
  return digits > digits_of_code || (digits >= digits_of_code && /\p{L}/u.test(text));
}
