/** Reading a picture's bytes: numbers, names, and pieces put together. */

/** Four letters, or as many as are asked for, at a place. */
export function letters(bytes: Uint8Array, at: number, count = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + count));
}

/** Whether these letters stand there. */
export function says(bytes: Uint8Array, at: number, word: string): boolean {
  return letters(bytes, at, word.length) === word;
}

/** A number of 2, 4 or 8 bytes, the highest first; 0 for one of no bytes. */
export function number(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let each = 0; each < size; each += 1) value = value * 256 + (bytes[at + each] ?? 0);
  return value;
}

/** A number of 4 bytes, the lowest first. */
export function littleNumber(bytes: Uint8Array, at: number): number {
  return [3, 2, 1, 0].reduce((value, each) => value * 256 + (bytes[at + each] ?? 0), 0);
}

/** The pieces as one. */
export function together(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
