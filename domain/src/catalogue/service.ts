/** 公共服务代办: what a resident can have done for them, which papers it takes, and the steps until it is handed over. */

export interface Service {
  /** Category that such a matter is filed under; four digits. */
  readonly category: string;
  readonly key: string;
  readonly name: string;
  /** Who it is for, in words people use. */
  readonly who: string;
  /** What has to be brought, a line each. */
  readonly papers: readonly string[];
  /** From the papers to the hand-over, a few words each; what is logged names one of them. */
  readonly steps: readonly string[];
  /** Where it is handed in, and when. */
  readonly where?: string;
}

/** The service of this key, if the town offers it. */
export function serviceOf(key: string, services: readonly Service[]): Service | undefined {
  return services.find((each) => each.key === key);
}
