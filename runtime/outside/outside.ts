/**
 * The world outside on the laptop: WeChat's subscription messages, WeCom's robots, and an SMS and voice gateway, with
 * their real limits and errors. `/outside/sent` shows what came, `/outside/fail` makes the next ones fail.
 */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { APP_ID } from '../cloudbase/functions/environment.ts';
import type { Outside } from '../cloudbase/options.ts';
import { checkContent } from './content.ts';
import { createGateway, SECRET } from './gateway.ts';
import { CHANNELS, createPostBox, failureSchema, type OutsideChannel } from './post-box.ts';
import { createRobots } from './robot.ts';
import { createSubscriptions, TEMPLATES } from './subscription.ts';
import { createUpdatable } from './updatable.ts';
import { readFields, writeReply } from './wire.ts';

const acceptance = z.strictObject({
  openid: z.string().min(1),
  templates: z.array(z.string()).min(1).max(5),
});

/** The stand-ins by the clock of the cloud they stand beside. */
export function createOutside(clock: { now(): Date }): Outside {
  const now = () => clock.now().getTime();
  const box = createPostBox();
  const subscriptions = createSubscriptions();
  const updatable = createUpdatable(now);
  const robots = createRobots(now);
  const gateways = { sms: createGateway(now), voice: createGateway(now) };
  const routes = new Hono();

  /** Answers as it was told to fail, or as it should; either way it is remembered. */
  const answer = (c: Context, channel: OutsideChannel, to: string, body: unknown, right: () => object) => {
    const failing = box.failing(channel);
    const reply = failing ? (failing.reply ?? { status: failing.status ?? 500 }) : right();
    box.keep({ at: now(), channel, to, body, reply });
    return failing && !failing.reply ? c.text('', (failing.status ?? 500) as 500) : c.json(reply);
  };

  routes.post('/robot/send', async (c) => {
    const message: unknown = await c.req.json().catch(() => undefined);
    const key = c.req.query('key') ?? '';
    return answer(c, 'robot', key, message, () => robots(key, message));
  });
  for (const channel of ['sms', 'voice'] as const) {
    routes.post(`/${channel}`, async (c) => {
      const text = await c.req.text();
      const message = jsonOf(text);
      const signed = { time: c.req.header('x-time') ?? '', signature: c.req.header('x-signature') ?? '' };
      return answer(c, channel, String(message?.to), message, () => gateways[channel](text, signed));
    });
  }
  routes.post('/subscription/accept', async (c) => {
    const asked = acceptance.safeParse(await c.req.json().catch(() => undefined));
    if (!asked.success) return c.json({ error: z.prettifyError(asked.error) }, 400);
    for (const template of asked.data.templates) subscriptions.accept(asked.data.openid, template);
    return c.json({ ok: true });
  });
  routes.get('/sent', (c) => {
    const channel = CHANNELS.find((each) => each === c.req.query('channel'));
    return c.json({ sent: box.letters(channel) });
  });
  routes.post('/fail', async (c) => {
    const failing = failureSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!failing.success) return c.json({ error: z.prettifyError(failing.error) }, 400);
    box.fail(failing.data);
    return c.json({ ok: true });
  });

  return {
    routes,
    variables: (origin) => ({
      GELIN_ROBOT_URL: `${origin}/outside/robot/send`,
      GELIN_ROBOT_APPID: APP_ID,
      GELIN_SMS_URL: `${origin}/outside/sms`,
      GELIN_VOICE_URL: `${origin}/outside/voice`,
      GELIN_GATEWAY_SECRET: SECRET,
      GELIN_CONTENT_CHECK: 'on',
      GELIN_UPDATABLE: 'on',
      GELIN_TEMPLATE_WORK: TEMPLATES.work,
      GELIN_TEMPLATE_REPORTER: TEMPLATES.reporter,
    }),
    openApi(apiName, requestData) {
      if (apiName === 'updatableMessage.createActivityId') return writeReply(updatable.create());
      if (apiName === 'updatableMessage.setUpdatableMsg')
        return writeReply(updatable.set(readFields(requestData)));
      if (apiName === 'security.msgSecCheck') return writeReply(checkContent(readFields(requestData)));
      if (apiName !== 'subscribeMessage.send') return undefined;
      const message = readFields(requestData);
      const failing = box.failing('subscription');
      const reply = failing
        ? (failing.reply ?? { errcode: -1, errmsg: 'system error' })
        : subscriptions.send(message);
      box.keep({ at: now(), channel: 'subscription', to: String(message.touser), body: message, reply });
      return writeReply(reply);
    },
  };
}

function jsonOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
