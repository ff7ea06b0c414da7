/**
 * CloudIDs in a call: the platform replaces those at the top level by what they stand for. On the laptop a WeChat group
 * is named by its CloudID itself.
 */

const GROUP = 'laptop-wechat-group:';

/** At most so many are replaced in one call. */
const MOST = 5;

/** The event of a call with its CloudIDs replaced; text without any stays as it is. */
export function withOpenData(event: string): string {
  if (!event.includes('"cloudID"')) return event;
  const fields = JSON.parse(event) as Record<string, unknown>;
  const ids = Object.entries(fields).filter(([, value]) => isCloudId(value));
  for (const [field, value] of ids.slice(0, MOST)) {
    fields[field] = openData((value as { cloudID: string }).cloudID);
  }
  return JSON.stringify(fields);
}

/** As `wx.cloud.CloudID` makes it: nothing but the id. */
function isCloudId(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'cloudID';
}

function openData(cloudID: string): object {
  if (!cloudID.startsWith(GROUP))
    return { cloudID, errCode: -601_006, errMsg: 'cloudID is invalid or expired' };
  return { cloudID, data: { opengid: cloudID.slice(GROUP.length) } };
}
