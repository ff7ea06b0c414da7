/** Whether two words differ by one slip of the finger or the ear: one character wrong, missing, too many, or two swapped. */

/** True where they are equal, too. */
export function withinOneSlip(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let front = 0;
  while (front < short.length && short[front] === long[front]) front += 1;
  let back = 0;
  while (back < short.length - front && short[short.length - 1 - back] === long[long.length - 1 - back])
    back += 1;
  const left = short.length - front - back;
  if (short.length !== long.length) return left === 0;
  if (left <= 1) return true;
  return left === 2 && short[front] === long[front + 1] && short[front + 1] === long[front];
}
