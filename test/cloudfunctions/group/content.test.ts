/** WeChat's content check: risky words are not said, danger is never held back, and a check that fails stops nobody. */
import { RISKY } from '../../../runtime/outside/content.ts';
import { openStage, type Stage } from '../../stage.ts';
import { reporting } from '../scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const GROUP = 'qinghe-liuxi-1';
const words = (text: string, matter?: string) => ({
  key: stage.key(),
  group: GROUP,
  text,
  ...(matter && { matter }),
});

test('risky words are refused, and stand nowhere', async () => {
  expect(await stage.refusal('chief-liuxi-1', 'group', 'say', words(`这是${RISKY}`))).toBe('contentRisky');
  const { entries } = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GROUP });
  expect(JSON.stringify(entries)).not.toContain(RISKY);
});

test('the same words under an urgent matter’s card are said', async () => {
  const { matter } = await reporting(stage, '三楼着火了，冒黑烟，快来人！');
  await stage.call('chief-liuxi-1', 'group', 'say', words(`这是${RISKY}`, matter));
  const { entries } = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GROUP });
  expect(entries.at(-1)).toMatchObject({ kind: 'talk', matter, text: `这是${RISKY}` });
});
