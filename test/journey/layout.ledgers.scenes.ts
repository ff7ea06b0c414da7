/** Scenes of ledgers, of files that are made of them, of a ledger of the town's own, and of verifying. */
import { LEDGERED } from './layout.ledgers.ts';
import { button, inTurn, seen, tap, type Phase, type Scene } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const MAKE = 'packages/office/make-file/make-file?ledger=hazard&month=2027-02';
const VERIFY = 'packages/office/verify/verify?ledger=demand';
const [first] = LEDGERED.files.files;

export const LEDGERS: readonly Omit<Scene, 'as'>[] = [
  { name: 'ledger', path: 'packages/office/ledger/ledger', phases: ALL },
  { name: 'make file', path: MAKE, phases: WITHOUT_EMPTY },
  {
    name: 'make file, with names, no reason',
    path: MAKE,
    phases: ONCE,
    steps: inTurn(tap('写上报事人姓名和电话'), button('生成')),
  },
  { name: 'files', path: 'packages/office/files/files', phases: ALL },
  {
    name: 'files, one on its way',
    path: 'packages/office/files/files',
    phases: ONCE,
    made: {
      office: {
        files: { files: first ? [{ ...first, state: 'open', read: false }] : [] },
        goOn: first ? { ...first, state: 'open', read: true } : (undefined as never),
      },
    },
  },
  { name: 'own ledger', path: 'packages/office/own-ledger/own-ledger?key=own-lamps', phases: WITHOUT_EMPTY },
  { name: 'verify', path: VERIFY, phases: WITHOUT_EMPTY },
  {
    name: 'verify, something found',
    path: VERIFY,
    phases: ONCE,
    steps: inTurn(
      button('核对流水'),
      async (page) => seen(page, '第 1024 行').waitFor(),
      async (page) => page.getByText('核对这个月').first().click(),
      async (page) => seen(page, '封账时的流水对不上了').waitFor(),
    ),
  },
];
