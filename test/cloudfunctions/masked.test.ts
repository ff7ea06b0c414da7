/** What members read who do not hold a matter: neither numbers, nor where somebody lives who cannot walk. */
import { openStage, type Stage } from '../stage.ts';
import { act, handled } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const read = (person: string, matter: string, as: 'reporter' | 'member' = 'member') =>
  stage.call(person, 'matter', 'read', { matter, as });

test('what was asked back is masked as the same words in the story are', async () => {
  const matter = await handled(stage);
  const text = '是您打来的 13812345678 吗？';
  await act(stage, 'liaison-construction', matter, 4, { action: 'askReporter', text });
  expect((await read('liaison-construction', matter)).asked?.text).toBe(text);
  expect((await read('resident-wang', matter, 'reporter')).asked?.text).toBe(text);
  for (const person of ['chief-liuxi-1', 'lead-liuxi', 'director-centre']) {
    const seen = await read(person, matter);
    expect(seen.asked?.text).toContain('138****5678');
    expect(JSON.stringify(seen)).not.toContain('13812345678');
  }
});
