/** The server's clock on the phone: phones' own are often wrong, and every limit is the server's. */

let offset = 0;

/** Learns from a reply when the server answered, in milliseconds. */
export function learnServerTime(at: number, phoneNow = Date.now()): void {
  offset = at - phoneNow;
}

/** Now, as the server would say it; the phone's own clock until the first reply. */
export function serverNow(): number {
  return Date.now() + offset;
}
