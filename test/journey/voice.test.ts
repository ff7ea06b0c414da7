/** A spoken answer in a real browser: from the chief's microphone to the ear of who reported. */
import { SENDS } from '../../miniprogram/packages/member/words/act-sends.ts';
import { VOICE_WORDS } from '../../miniprogram/words/voice.ts';
import { openStreet, type Street } from './street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

test('a chief answers by voice without writing a word, and the reporter hears it to its end', async () => {
  const { matter } = await street.call('resident-wang', 'matter', 'submit', {
    key: street.key(),
    text: '活动室门口的路灯坏了三天，晚上看不见台阶。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  const accept = { key: street.key(), matter, seq: 1, step: { action: 'accept' as const } };
  await street.call('chief-liuxi-1', 'matter', 'act', accept);

  const form = `packages/member/act/act?matter=${matter}&seq=2&action=answer&nature=problem&photo=0`;
  const chief = await street.phone('chief-liuxi-1', form);
  await chief.tap('做不到，已说明');
  const bar = () => chief.page.getByText(VOICE_WORDS.hold, { exact: true }).filter({ visible: true });
  // The first tap is the one with which the phone asks for the microphone.
  await bar().click();
  await chief.sees(VOICE_WORDS.allowed);
  await bar().click();
  await chief.sees(/正在录 [2-9] 秒/);
  await chief.page.getByText(VOICE_WORDS.tapAgain, { exact: true }).filter({ visible: true }).click();
  await chief.sees(SENDS.answer.after);
  await chief.tap(SENDS.answer.send);

  const resident = await street.phone('resident-wang', `pages/matter/matter?id=${matter}&as=reporter`);
  await resident.tap(/^语音 \d+ 秒，点一下播放$/);
  await resident.sees(/点一下暂停$/);
  await resident.sees(/点一下播放$/);
  const { timeline } = await street.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(timeline[0]).toMatchObject({
    action: 'answer',
    voice: { id: expect.stringMatching(/^cloud:.*\/voices\/.*\.wav$/), seconds: expect.any(Number) },
  });
});
