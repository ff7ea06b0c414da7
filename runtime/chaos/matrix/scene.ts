/** Sets the scene for a command of the matrix: a fresh matter, and the steps before. */
import type { Asked, Command, Scene } from './command.ts';
import type { FaultyStage } from './stage.ts';

/** A fresh matter, brought to where the command begins; every call goes through at once. */
export async function setScene(stage: FaultyStage, before: Command['before']): Promise<Scene> {
  const { photo } = stage;
  if (!before) return { photo, matter: '', seq: 0, key: stage.key() };
  const submitted = await sure(stage, 'resident-wang', (key) => ({
    fn: 'matter',
    procedure: 'submit',
    input: {
      key,
      text: '楼道的灯不亮，已经三天。',
      photos: [],
      source: 'report',
      place: { unit: 'qinghe-liuxi-1' },
    },
  }));
  const { matter } = submitted as { matter: string };
  let seq = 1;
  for (const [person, step] of before(photo)) {
    const done = await sure(stage, person, (key) => ({
      fn: 'matter',
      procedure: 'act',
      input: { key, matter, seq, step },
    }));
    ({ seq } = done as { seq: number });
  }
  return { photo, matter, seq, key: stage.key() };
}

/** What has to work before the fault comes. Throws where it does not. */
async function sure(stage: FaultyStage, person: string, asking: (key: string) => Asked): Promise<unknown> {
  const key = stage.key();
  const asked = asking(key);
  const { reply } = await stage.send(person, key, asked);
  if (!reply?.ok) throw new Error(`${person} ${asked.procedure}: ${JSON.stringify(reply?.failure)}`);
  return reply.output;
}
