/** What the QR codes on boards and papers lead to. */

/**
 * `GELIN_LINK` is the address that the town has registered with the platform (扫普通链接二维码打开小程序). Without one
 * the code is read inside the mini-program only, and boards say so.
 */
function linkTo(what: 'unit' | 'matter', id: string, { GELIN_LINK }: NodeJS.ProcessEnv): string {
  return `${GELIN_LINK ?? `gelin:${what === 'unit' ? 'grid' : what}`}?${what}=${encodeURIComponent(id)}`;
}

/** The page of a grid. */
export function linkOf(unit: string, environment = process.env): string {
  return linkTo('unit', unit, environment);
}

/** The page of a matter; whoever may not see it is shown nothing. */
export function matterLink(matter: string, environment = process.env): string {
  return linkTo('matter', matter, environment);
}

/** Whether WeChat's own scanner opens the mini-program with it. */
export function opensByItself(link: string): boolean {
  return link.startsWith('https://');
}
