/** What the stand-ins outside were given, and the failures they are told to have. */
import type { DeliveryRow } from '@gelin/contract/notice';
import { openidOf } from '../../runtime/town/town.ts';
import type { Stage } from '../stage.ts';
import { reporting } from './scenes.ts';

/** What arrived at a channel. */
export interface Letter {
  readonly at: number;
  readonly to: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly reply: Readonly<Record<string, unknown>>;
}

/** Everything that a channel was given, first to last. */
export async function lettersTo(stage: Stage, channel: string): Promise<readonly Letter[]> {
  const reply = await fetch(`${stage.cloud.url}/outside/sent?channel=${channel}`);
  return ((await reply.json()) as { sent: Letter[] }).sent;
}

async function told(stage: Stage, path: string, body: object): Promise<void> {
  const reply = await fetch(`${stage.cloud.url}/outside/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(await reply.text());
}

/** Makes the next messages of a channel fail. */
export const failing = (stage: Stage, failure: object) => told(stage, 'fail', failure);

/** Somebody taps 允许 once. */
export const accepting = (stage: Stage, person: string, template: string) =>
  told(stage, 'subscription/accept', { openid: openidOf(person), templates: [template] });

/** Gas in the stairwell of the first grid of 柳溪村: danger. */
export const danger = (stage: Stage) => reporting(stage, '楼道里煤气味很浓，好像漏气了！');

/** Some time passes, then the clock ticks. */
export async function tickAfter(stage: Stage, minutes: number): Promise<void> {
  stage.cloud.clock.advance(minutes * 60_000);
  const reply = await stage.cloud.runTimer('clock');
  if (!('result' in reply)) throw new Error(JSON.stringify(reply));
}

/** The deliveries of a matter, as the centre sees them. */
export async function deliveriesOf(stage: Stage, matter: string): Promise<readonly DeliveryRow[]> {
  return (await stage.call('director-centre', 'matter', 'deliveries', { matter })).rows;
}
