/**
 * WeChat's 动态消息 on the laptop: activities of 24 hours, two states that only go forward, and the parameters each wants.
 * Codes: 47501 parameter error, 47502 activity expired or unknown, 47503 state cannot be set.
 */

const DAY = 24 * 3_600_000;

interface Activity {
  readonly until: number;
  state: number;
}

export interface Updatable {
  create(): object;
  set(message: Readonly<Record<string, unknown>>): object;
}

/** The activities of one laptop. */
export function createUpdatable(now: () => number): Updatable {
  const activities = new Map<string, Activity>();
  return {
    create() {
      const activityId = `laptop-activity-${activities.size + 1}`;
      const until = now() + DAY;
      activities.set(activityId, { until, state: 0 });
      return { errcode: 0, errmsg: 'ok', activityId, expirationTime: Math.floor(until / 1000) };
    },
    set({ activityId, targetState, templateInfo }) {
      const activity = activities.get(String(activityId));
      if (!activity || activity.until <= now())
        return { errcode: 47_502, errmsg: 'activity is expired or unknown' };
      if (targetState !== 0 && targetState !== 1) return { errcode: 47_501, errmsg: 'invalid targetState' };
      if (targetState < activity.state) return { errcode: 47_503, errmsg: 'state cannot go back' };
      const names = namesIn(templateInfo);
      if (targetState === 0 && !(names.includes('member_count') && names.includes('room_limit')))
        return { errcode: 47_501, errmsg: 'member_count and room_limit are needed' };
      activity.state = targetState;
      return { errcode: 0, errmsg: 'ok' };
    },
  };
}

function namesIn(templateInfo: unknown): string[] {
  const { parameterList } = (templateInfo ?? {}) as { readonly parameterList?: unknown };
  return Array.isArray(parameterList) ? parameterList.map((one: { name?: unknown }) => String(one.name)) : [];
}
