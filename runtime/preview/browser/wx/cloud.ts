/** `wx.cloud`: functions, files and live queries of the embedded CloudBase on the same port. */
import type { Phone } from '../phone.ts';
import { asynchronous, WxFailure, type Api } from './call.ts';
import { cloudDatabase } from './cloud-database.ts';
import { cloudFiles } from './cloud-files.ts';
import { strict } from './proxy.ts';

/** How `wx.cloud` reaches its server. */
export interface CloudLine {
  openid: string;
  /** @throws a network failure in the platform's words when there is no way to the cloud */
  check(api: string): void;
  /** A request; a dead network fails as on the platform. */
  request(api: string, path: string, init: RequestInit): Promise<Response>;
}

function network(api: string, reason: string): WxFailure {
  return new WxFailure(`${api}:fail -1 network: ${reason}`, -1);
}

/** The line of one phone. */
export function cloudLine(phone: Phone): CloudLine {
  const { boot } = phone;
  const line: CloudLine = {
    openid: boot.person.openid,
    check(api) {
      if (!boot.cloud)
        throw network(api, 'this preview runs without an embedded CloudBase (npm start has one)');
      if (!phone.network.online) throw network(api, 'request:fail the phone is offline');
    },
    async request(api, path, init) {
      line.check(api);
      const headers = {
        ...(init.headers as Record<string, string> | undefined),
        'x-wx-openid': boot.person.openid,
      };
      const answer = await fetch(path, { ...init, headers }).catch((error: unknown) => {
        throw network(api, error instanceof Error ? error.message : 'request:fail');
      });
      line.check(api);
      return answer;
    },
  };
  return line;
}

interface Call {
  name: string;
  data?: unknown;
}

export function cloudApi(phone: Phone): Api {
  const line = cloudLine(phone);
  const call = async ({ name, data }: Call): Promise<object> => {
    const api = 'cloud.callFunction';
    const response = await line.request(api, `/client/functions/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data ?? {}),
    });
    const answer = (await response.json().catch(() => null)) as {
      result?: unknown;
      requestID?: string;
      errCode?: number;
      errMsg?: string;
    } | null;
    if (!answer) throw new WxFailure(`${api}:fail HTTP ${response.status}`, -1);
    if (answer.errCode || (!response.ok && answer.errMsg))
      throw new WxFailure(answer.errMsg ?? `${api}:fail ${answer.errCode}`, answer.errCode ?? -1);
    return { result: answer.result, requestID: answer.requestID ?? '' };
  };
  return strict('wx.cloud', {
    init: () => undefined,
    callFunction: asynchronous<Call>('cloud.callFunction', call),
    ...cloudFiles(line),
    database: cloudDatabase(phone, line),
    CloudID: (id: string) => ({ cloudID: id }),
    DYNAMIC_CURRENT_ENV: Symbol('DYNAMIC_CURRENT_ENV'),
  });
}
