/** What can be done for a resident (公共服务代办): the town's list, as last seen where there is no network; papers ticked on this phone. */
import { call, type Output } from '../api/call';
import { failureCode } from '../api/failure';

export type Services = Output<'town', 'services'>;
export type Service = Services['services'][number];

const KEPT = 'services';
const TICKED = 'papersReady';

/** The list: fresh if it can be had, else as last seen. @throws CallFailure where it was never seen */
export async function townServices(): Promise<Services> {
  try {
    const services = await call('town', 'services', {});
    wx.setStorageSync(KEPT, services);
    return services;
  } catch (thrown) {
    const kept = wx.getStorageSync(KEPT) as Services | '';
    if (kept && failureCode(thrown) !== 'versionUnknown') return kept;
    throw thrown;
  }
}

/** Which papers of a service somebody has ready, by their words. */
export function readyPapers(service: string): readonly string[] {
  return ticked()[service] ?? [];
}

/** A paper is ready, or no longer is. */
export function tickPaper(service: string, paper: string): readonly string[] {
  const before = readyPapers(service);
  const next = before.includes(paper) ? before.filter((one) => one !== paper) : [...before, paper];
  wx.setStorageSync(TICKED, { ...ticked(), [service]: next });
  return next;
}

const ticked = () => (wx.getStorageSync(TICKED) || {}) as Readonly<Record<string, readonly string[]>>;
