/** What the journey through the groups needs beside phones: time that passes, a network that goes, and what robots got. */
import type { Phone, Street } from './street.ts';

/** Why the tip stands in the village. */
export const RISEN = '上报：网格 4 小时内未受理';

/** Switches the phone off the network, or on again. */
export const offline = ({ page }: Phone, off: boolean): Promise<void> =>
  page.evaluate(
    (on) => (window as unknown as { __preview: { setOnline(on: boolean): void } }).__preview.setOnline(on),
    !off,
  );

/** Sets the town's clock to a moment in UTC+8, and lets its timer do what is due, until nothing is. */
export async function timePasses({ laptop }: Street, moment: string, timer = 'clock'): Promise<void> {
  laptop.cloud.clock.setTo(new Date(`${moment}+08:00`));
  for (let ticks = 0; ticks < 20; ticks += 1) {
    const reply = await laptop.cloud.runTimer(timer);
    const { done } = ('result' in reply ? reply.result : {}) as { done?: number };
    if (!done) return;
  }
}

/** Everything the robot of a group was given, as one text. */
export async function lettersOf({ laptop }: Street, group: string): Promise<string> {
  const reply = await fetch(`${laptop.url}/outside/sent?channel=robot`);
  const { sent } = (await reply.json()) as {
    sent: { to: string; body: unknown; reply: { errcode?: number } }[];
  };
  return sent
    .filter(({ to, reply: { errcode } }) => to === `laptop-robot-${group}` && errcode === 0)
    .map(({ body }) => JSON.stringify(body))
    .join('\n');
}
