/** docs/faults.md: the fault matrix and what a run of it has found. */
import { FAULTS, type Fault } from '../../cloudbase/faults/fault.ts';
import type { Finding } from '../verify/finding.ts';
import type { Met, Result } from './run.ts';

/** A command's runs and what was found wrong after them. */
export interface Judged extends Result {
  readonly findings: readonly Finding[];
}

/** What is tried: everything but nothing. */
export const TRIED: readonly Fault[] = FAULTS.filter((fault) => fault !== 'none');

const MEANING: Readonly<Record<Fault, string>> = {
  none: '',
  reset: 'the connection is cut before the request is applied',
  unavailable: 'the request is answered with 503 and not applied',
  after: 'the request is applied, its reply lost',
  late: 'the connection is cut, the request applied 40 ms later, when the function has gone on',
  delay: 'the request is applied 40 ms late, and answered',
  double: 'the request is applied twice, the second reply given',
  doubleFirst: 'the request is applied twice, the first reply given',
};

const ABOUT = `# Faults between the functions and the database

Written by \`npm run bench -- faults\`, which runs what it says here. A short form runs in \`npm test\`: every command, every
request, with \`reset\` and \`after\` in turn.

A proxy (\`runtime/cloudbase/faults\`) stands between the official SDK in the functions and the embedded CloudBase. Every command that changes something is
run, on a fresh matter, with every one of its requests meeting every fault:
`;

const AFTER = `
Then the phone sends again with the same key until it is answered, four times at most; a minute later the clock function runs until nothing is pending.
After that everything stored is read through the SDK and compared with what phones were told: one event an accepted command and none else, numbered without
gaps; each matter what its events make of it; each card that an event promises there, once; every signal rung at the event or later; nothing pending; one
reporter a matter; numbers unique; what a step brings about elsewhere (a part split off, a matter merged into, a follower) there, once. The list of commands is \`runtime/chaos/matrix/commands.ts\`, the comparison \`runtime/chaos/verify\`.

The SDK tries nothing again by itself here: in a function it keeps no connection alive, and only kept ones are tried again after a reset.

A cell counts runs: \`6 + 2\` is six that were answered at once and two that the phone had to send again (for the clock: that were left to its next tick).
`;

/** The whole page. */
export function faultsPage(results: readonly Judged[]): string {
  const meanings = TRIED.map((fault) => `- \`${fault}\`: ${MEANING[fault]}`).join('\n');
  const head = [
    'Command',
    'Requests',
    ...TRIED.map((fault) => `\`${fault}\``),
    'Missing',
    'Doubled',
    'Wrong',
  ];
  const rows = results.map(({ name, requests, met, findings }) => [
    name,
    String(requests),
    ...TRIED.map((fault) => cell(met.filter((each) => each.fault === fault))),
    ...counted(findings),
  ]);
  const all = results.flatMap(({ met }) => met);
  const total = ['**all**', '', ...TRIED.map((fault) => cell(all.filter((each) => each.fault === fault)))];
  const table = [
    head,
    head.map(() => '---'),
    ...rows,
    [...total, ...counted(results.flatMap((each) => each.findings))],
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  return [
    '<!-- prettier-ignore-start -->',
    ABOUT,
    meanings,
    AFTER,
    `${String(all.length)} runs of ${String(results.length)} commands.\n`,
    table,
    '',
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n');
}

function cell(met: readonly Met[]): string {
  const unanswered = met.filter(({ answer }) => answer !== 'ok').length;
  const atOnce = met.filter(({ answer, sent }) => answer === 'ok' && sent === 1).length;
  const again = met.length - unanswered - atOnce;
  return `${String(atOnce)}${again > 0 ? ` + ${String(again)}` : ''}${unanswered > 0 ? `, ${String(unanswered)} unanswered` : ''}`;
}

function counted(findings: readonly Finding[]): string[] {
  return (['missing', 'doubled', 'wrong'] as const).map((kind) =>
    String(findings.filter((finding) => finding.kind === kind).length),
  );
}
