/** What the QR code of a grid leads to. */

/**
 * `GELIN_LINK` is the address that the town has registered with the platform (扫普通链接二维码打开小程序). Without one
 * the code is read inside the mini-program only, and boards say so.
 */
export function linkOf(unit: string, { GELIN_LINK }: NodeJS.ProcessEnv = process.env): string {
  return `${GELIN_LINK ?? 'gelin:grid'}?unit=${encodeURIComponent(unit)}`;
}

/** Whether WeChat's own scanner opens the mini-program with it. */
export function opensByItself(link: string): boolean {
  return link.startsWith('https://');
}
