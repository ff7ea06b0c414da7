/**
 * 动态消息: a shared card in a WeChat group whose second line WeChat keeps up to date. Its two templates are made for people
 * gathering ("成员正在加入，当前 2/3 人", then "已开始"), so it is used for that alone: departments called to a place (吹哨) that
 * arrive (报到). An activity lives for 24 hours (developers.weixin.qq.com, updatableMessage).
 */
import type { Matter, MatterEvent } from '@gelin/domain';
import { get, openApi, put } from './cloudbase.ts';

interface Activity {
  readonly activity: string;
  readonly until: number;
}

/** The platform ends it after a day; one nearly over is not handed out any more. */
const DAY = 24 * 3_600_000;
const SPARE = 3_600_000;
const [GATHERING, BEGUN] = [0, 1];

/** The activity of a matter's whistle; `undefined` where there is no whistle, or WeChat gives none: then the card is a plain one. */
export async function activityOf(matter: Matter, now: number): Promise<string | undefined> {
  if (!matter.whistle || process.env.GELIN_UPDATABLE !== 'on') return undefined;
  const kept = await get<Activity>('activities', matter.id);
  if (kept && kept.until > now + SPARE) return kept.activity;
  try {
    const reply = await openApi('updatableMessage.createActivityId', {});
    if (Number(reply.errcode ?? 0) !== 0) throw new Error(`errcode ${String(reply.errcode)}`);
    const activity = String(reply.activityId ?? reply.activity_id);
    await put('activities', matter.id, { activity, until: now + DAY });
    return activity;
  } catch (error) {
    console.warn('updatable message:', error);
    return undefined;
  }
}

/** Tells WeChat who has arrived. A card that cannot be kept up to date is only older: told to the log, never tried again. */
export async function keepUpToDate(event: MatterEvent, matter: Matter, now: number): Promise<void> {
  if (event.action !== 'arrive' || process.env.GELIN_UPDATABLE !== 'on') return;
  try {
    const kept = await get<Activity>('activities', matter.id);
    if (!kept || kept.until <= now) return;
    const { called, arrived } = gathering(matter);
    const begun = arrived >= called;
    const reply = await openApi('updatableMessage.setUpdatableMsg', {
      activityId: kept.activity,
      targetState: begun ? BEGUN : GATHERING,
      templateInfo: { parameterList: begun ? [] : parameters(called, arrived) },
    });
    if (Number(reply.errcode) !== 0) throw new Error(`errcode ${String(reply.errcode)}`);
  } catch (error) {
    console.warn('updatable message:', error);
  }
}

/** How many departments were called, and how many have arrived. */
export function gathering({ whistle }: Matter): { readonly called: number; readonly arrived: number } {
  return {
    called: whistle?.departments.length ?? 0,
    arrived: Object.keys(whistle?.arrived ?? {}).length,
  };
}

const parameters = (called: number, arrived: number) => [
  { name: 'member_count', value: String(arrived) },
  { name: 'room_limit', value: String(called) },
];
