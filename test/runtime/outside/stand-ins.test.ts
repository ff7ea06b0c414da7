/** The stand-ins have the limits and the errors of what they stand for. */
import { createHmac } from 'node:crypto';
import { checkContent, RISKY } from '../../../runtime/outside/content.ts';
import { createGateway, SECRET } from '../../../runtime/outside/gateway.ts';
import { createOutside } from '../../../runtime/outside/outside.ts';
import { createRobots } from '../../../runtime/outside/robot.ts';
import { createSubscriptions, TEMPLATES } from '../../../runtime/outside/subscription.ts';
import { createUpdatable } from '../../../runtime/outside/updatable.ts';

let now = 0;
beforeEach(() => {
  now = Date.UTC(2027, 2, 1, 1);
});

describe('WeCom’s robot', () => {
  const markdown = (content: string) => ({ msgtype: 'markdown', markdown: { content } });
  const robots = () => createRobots(() => now);

  test('takes 20 messages a minute, each robot by itself', () => {
    const send = robots();
    const codes = Array.from({ length: 21 }, () => send('laptop-robot-a', markdown('好')).errcode);
    expect(codes.slice(0, 20)).toEqual(Array(20).fill(0));
    expect(codes[20]).toBe(45_009);
    expect(send('laptop-robot-b', markdown('好')).errcode).toBe(0);
    now += 60_000;
    expect(send('laptop-robot-a', markdown('好')).errcode).toBe(0);
  });

  test('counts bytes, not characters', () => {
    const send = robots();
    expect(send('laptop-robot-a', markdown('格'.repeat(1_365))).errcode).toBe(0);
    expect(send('laptop-robot-a', markdown('格'.repeat(1_366)))).toMatchObject({ errcode: 40_058 });
    expect(send('laptop-robot-a', { msgtype: 'text', text: { content: 'x'.repeat(2_049) } }).errcode).toBe(
      40_058,
    );
  });

  test('knows its own key, and says what is wrong with a message', () => {
    const send = robots();
    expect(send('elsewhere', markdown('好')).errcode).toBe(93_000);
    expect(send('laptop-robot-a', markdown('')).errcode).toBe(44_004);
    expect(send('laptop-robot-a', { msgtype: 'song' }).errcode).toBe(40_008);
    expect(send('laptop-robot-a', undefined).errcode).toBe(40_008);
  });
});

describe('a template card', () => {
  const full = {
    card_type: 'text_notice',
    source: { desc: '格'.repeat(13), desc_color: 2 },
    main_title: { title: '格'.repeat(26), desc: '格'.repeat(30) },
    emphasis_content: { title: '格'.repeat(10), desc: '格'.repeat(15) },
    sub_title_text: '格'.repeat(112),
    horizontal_content_list: Array.from({ length: 6 }, () => ({
      keyname: '地点五个字',
      value: '格'.repeat(26),
    })),
    jump_list: Array.from({ length: 3 }, () => ({ title: '格'.repeat(13) })),
    card_action: { type: 2, appid: 'wx1', pagepath: 'pages/matter/matter' },
  };
  const sent = (changes: object) => {
    const template_card = { ...full, ...changes };
    return createRobots(() => now)('laptop-robot-a', { msgtype: 'template_card', template_card });
  };

  test('is taken up to every limit', () => {
    expect(sent({}).errcode).toBe(0);
    expect(sent({ card_action: { type: 1, url: 'https://example.com' } }).errcode).toBe(0);
    expect(sent({ main_title: {} }).errcode).toBe(0);
  });

  test.each([
    ['a title too long', { main_title: { title: '格'.repeat(27) } }, 'main_title.title'],
    ['a text too long', { sub_title_text: '格'.repeat(113) }, 'sub_title_text'],
    [
      'seven rows',
      { horizontal_content_list: Array(7).fill({ keyname: '地点' }) },
      'horizontal_content_list',
    ],
    ['no way to open anything', { card_action: undefined }, 'card_action'],
    ['a mini-program without its appid', { card_action: { type: 2 } }, 'card_action'],
    ['nothing said', { main_title: {}, sub_title_text: undefined }, 'main_title.title or sub_title_text'],
    ['another kind of card', { card_type: 'button_interaction' }, 'card_type'],
  ])('is refused for %s', (_, changes, field) => {
    expect(sent(changes)).toMatchObject({ errcode: 40_058, errmsg: expect.stringContaining(field) });
  });
});

describe('subscription messages', () => {
  const data = {
    thing1: { value: '路灯不亮' },
    thing2: { value: '柳溪村' },
    phrase3: { value: '新的事项' },
    time4: { value: '2027年3月1日 09:00' },
  };
  const message = { touser: 'o-1', template_id: TEMPLATES.work, page: 'pages/matter/matter?id=m', data };

  test('one acceptance is one message of this template to this person', () => {
    const { accept, send } = createSubscriptions();
    expect(send(message)).toEqual({ errcode: 43_101, errmsg: 'user refuse to accept the msg' });
    accept('o-1', TEMPLATES.work);
    expect(send({ ...message, touser: 'o-2' }).errcode).toBe(43_101);
    expect(send({ ...message, template_id: TEMPLATES.reporter }).errcode).toBe(43_101);
    expect(send(message).errcode).toBe(0);
    expect(send(message).errcode).toBe(43_101);
  });

  test('fields have their kinds, and a message that is wrong uses nothing up', () => {
    const { accept, send } = createSubscriptions();
    accept('o-1', TEMPLATES.work);
    const wrong = (field: object) => send({ ...message, data: { ...data, ...field } });
    expect(wrong({ thing1: { value: '一'.repeat(21) } })).toEqual({
      errcode: 47_003,
      errmsg: 'argument invalid! data.thing1.value invalid',
    });
    expect(wrong({ thing1: { value: '' } }).errmsg).toBe('argument invalid! data.thing1.value is empty');
    expect(wrong({ phrase3: { value: '有六个字的话' } }).errcode).toBe(47_003);
    expect(wrong({ time4: { value: 'soon' } }).errcode).toBe(47_003);
    expect(send({ ...message, template_id: 'unknown' }).errcode).toBe(40_037);
    expect(send({ ...message, page: 'https://x' }).errcode).toBe(41_030);
    expect(send({ ...message, touser: '' }).errcode).toBe(40_003);
    expect(send(message).errcode).toBe(0);
  });
});

describe('the gateway for text messages and calls', () => {
  const body = (to: string) => JSON.stringify({ to, template: 'urgent', params: { what: '', where: '' } });
  const signed = (text: string, time = String(now)) => ({
    time,
    signature: createHmac('sha256', SECRET).update(`${time}\n${text}`).digest('hex'),
  });
  const sending = () => {
    const gateway = createGateway(() => now);
    return (to: string) => gateway(body(to), signed(body(to))).code;
  };

  test('one in 30 seconds, 5 an hour, 10 a day to one number', () => {
    const send = sending();
    expect(send('13800000000')).toBe('OK');
    expect(send('13800000000')).toBe('isv.BUSINESS_LIMIT_CONTROL');
    expect(send('13900000000')).toBe('OK');
    const hour = Array.from({ length: 5 }, () => ((now += 30_000), send('13800000000')));
    expect(hour).toEqual(['OK', 'OK', 'OK', 'OK', 'isv.BUSINESS_LIMIT_CONTROL']);
    const day = Array.from({ length: 7 }, () => ((now += 3_600_000), send('13800000000')));
    expect(day.filter((code) => code === 'OK')).toHaveLength(5);
  });

  test('refuses what is not signed, signed long ago, or no mobile number', () => {
    const gateway = createGateway(() => now);
    const text = body('13800000000');
    expect(gateway(text, { time: String(now), signature: '00' }).code).toBe('SignatureDoesNotMatch');
    expect(gateway(`${text} `, signed(text)).code).toBe('SignatureDoesNotMatch');
    expect(gateway(text, signed(text, String(now - 600_000))).code).toBe('SignatureDoesNotMatch');
    expect(gateway(body('0571-123'), signed(body('0571-123'))).code).toBe('isv.MOBILE_NUMBER_ILLEGAL');
  });
});

test('a failure that was asked for comes as often as asked for, and is shown with what came', async () => {
  const { routes } = createOutside({ now: () => new Date(now) });
  const post = (path: string, json: unknown) =>
    routes.request(path, {
      method: 'POST',
      body: JSON.stringify(json),
      headers: { 'content-type': 'application/json' },
    });
  const message = { msgtype: 'markdown', markdown: { content: '好' } };
  expect((await post('/fail', { channel: 'robot', times: 2, status: 503 })).status).toBe(200);
  expect((await post('/fail', { channel: 'pigeon' })).status).toBe(400);
  const statuses = [];
  for (let count = 0; count < 3; count += 1)
    statuses.push((await post('/robot/send?key=laptop-robot-a', message)).status);
  expect(statuses).toEqual([503, 503, 200]);
  const { sent } = (await (await routes.request('/sent?channel=robot')).json()) as { sent: unknown[] };
  expect(sent).toHaveLength(3);
  expect(sent[2]).toMatchObject({ to: 'laptop-robot-a', body: message, reply: { errcode: 0 } });
});

describe('the content check', () => {
  const asked = { content: '路灯修好了', version: 2, scene: 2, openid: 'o-1' };

  test('passes what anybody would say, and calls its own words risky', () => {
    expect(checkContent(asked)).toMatchObject({ errcode: 0, result: { suggest: 'pass' } });
    expect(checkContent({ ...asked, content: `请做一次${RISKY}` })).toMatchObject({
      result: { suggest: 'risky' },
    });
  });

  test('wants somebody, something, and no more than 2,500 characters of it', () => {
    expect(checkContent({ ...asked, openid: '' })).toMatchObject({ errcode: 40_003 });
    expect(checkContent({ ...asked, content: '' })).toMatchObject({ errcode: 44_004 });
    expect(checkContent({ ...asked, content: '灯'.repeat(2_501) })).toMatchObject({ errcode: 40_129 });
  });
});

describe('updatable messages', () => {
  const people = (count: number) => ({
    parameterList: [
      { name: 'member_count', value: String(count) },
      { name: 'room_limit', value: '2' },
    ],
  });

  test('go forward only, want their parameters, and end after a day', () => {
    const updatable = createUpdatable(() => now);
    const { activityId } = updatable.create() as { activityId: string };
    const set = (targetState: number, templateInfo: object) =>
      updatable.set({ activityId, targetState, templateInfo });
    expect(set(0, people(1))).toMatchObject({ errcode: 0 });
    expect(set(0, { parameterList: [] })).toMatchObject({ errcode: 47_501 });
    expect(set(1, { parameterList: [] })).toMatchObject({ errcode: 0 });
    expect(set(0, people(2))).toMatchObject({ errcode: 47_503 });
    now += 24 * 3_600_000;
    expect(set(1, { parameterList: [] })).toMatchObject({ errcode: 47_502 });
  });
});
