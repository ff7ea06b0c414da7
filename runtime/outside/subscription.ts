/**
 * WeChat's 订阅消息 on the laptop: the field limits of the documentation, and one acceptance, one message, counted by
 * person and template. Codes: 40003, 40037, 41030, 43101, 47003.
 */

/** What the laptop's templates are called, and the fields that both have. */
export const TEMPLATES = { work: 'laptop-template-work', reporter: 'laptop-template-reporter' } as const;
const FIELDS = ['thing1', 'thing2', 'phrase3', 'time4'] as const;

/** Characters that the kinds of fields may have (小程序订阅消息 · 参数值内容限制说明). */
const KINDS: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => [...value].length <= 20,
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  time: (value) => /^\d{4}年\d{1,2}月\d{1,2}日(?: \d{1,2}:\d{2})?$/u.test(value),
};

export interface Subscriptions {
  /** The person has tapped 允许: one more message of this template may come. */
  accept(openid: string, template: string): void;
  send(message: Readonly<Record<string, unknown>>): { errcode: number; errmsg: string };
}

const error = (errcode: number, errmsg: string) => ({ errcode, errmsg });

export function createSubscriptions(): Subscriptions {
  const accepted = new Map<string, number>();
  const known: readonly string[] = Object.values(TEMPLATES);
  return {
    accept(openid, template) {
      const key = `${template}:${openid}`;
      accepted.set(key, (accepted.get(key) ?? 0) + 1);
    },
    send({ touser, template_id: template, page, data }) {
      if (typeof touser !== 'string' || touser === '') return error(40_003, 'invalid openid');
      if (typeof template !== 'string' || !known.includes(template))
        return error(40_037, 'invalid template_id');
      if (page !== undefined && !/^(?:pages|packages)\//u.test(String(page)))
        return error(41_030, 'invalid page');
      const wrong = invalidField(data);
      if (wrong) return error(47_003, `argument invalid! ${wrong}`);
      const key = `${template}:${touser}`;
      const left = accepted.get(key) ?? 0;
      if (left === 0) return error(43_101, 'user refuse to accept the msg');
      accepted.set(key, left - 1);
      return error(0, 'ok');
    },
  };
}

function invalidField(data: unknown): string | undefined {
  const given = (data ?? {}) as Readonly<Record<string, { readonly value?: unknown } | undefined>>;
  for (const field of FIELDS) {
    const value = given[field]?.value;
    if (typeof value !== 'string' || value === '') return `data.${field}.value is empty`;
    if (!KINDS[field.replace(/\d+$/u, '')]?.(value)) return `data.${field}.value invalid`;
  }
  return undefined;
}
