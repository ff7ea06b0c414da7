/** The name that somebody probably meant: what is said beside one that is not there. */
import { withinOneSlip } from '../routing/find/one-slip.ts';

/** Endings that offices mix up and leave out. */
const KIND = /(社区|村民委员会|居民委员会|村委会|居委会|村|镇|街道|网格|所|办|队)$/u;

/** The most alike of `names`, or `undefined` where none is alike. */
export function nearest(said: string, names: readonly string[]): string | undefined {
  const letters = [...said];
  const root = said.replace(KIND, '');
  return (
    names.find((name) => root.length > 1 && name.replace(KIND, '') === root) ??
    names.find((name) => letters.length > 1 && withinOneSlip(letters, [...name])) ??
    names.find((name) => said.length > 1 && (name.includes(said) || (name.length > 1 && said.includes(name))))
  );
}

/** “没有“柳溪村”这个村，是不是“柳溪社区”？” */
export function noSuch(said: string, kind: string, names: readonly string[]): string {
  const meant = nearest(said, names);
  return `没有“${said}”这个${kind}${meant === undefined ? '' : `，是不是“${meant}”？`}`;
}
