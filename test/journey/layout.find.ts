/** Finding a chief, the chief's page and boards, as they are looked at: replies, and the scenes made of them. */
import type { ChiefPage, FindingOutputs } from '@gelin/contract/find';
import type { Page } from 'playwright-core';
import { card, town } from './layout.people.ts';
import type { Scene } from './layout.scenes.ts';

const CHIEF: ChiefPage = {
  ...card,
  posts: [
    { role: 'gridChief', unitName: '桂园社区滨河花园南区第一网格' },
    { role: 'villageClerk', unitName: '桂园社区居民委员会' },
  ],
  duties: [
    '听您说事，当天回应',
    '巡查网格，发现隐患',
    '办得了的马上办，办不了的往上报',
    '帮行动不便的人代办',
  ],
  above: [
    { name: '诸葛建国', role: 'villageLead', phone: '13800000002', unitName: '桂园社区居民委员会' },
    { name: '欧阳桂兰', role: 'villageClerk', unitName: '桂园社区居民委员会' },
    { name: '何立平', role: 'centreDirector', phone: '0830-6660008', unitName: town.name },
  ],
  supervision: '0830-6660009',
  way: ['您报事', '网格长受理', '办理或者上报', '答复您', '核查办得怎么样', '您来评价，没办好可以重办'],
  link: 'https://town.example/g?unit=qinghe-guiyuan-1',
};

const square = (longitude: number, latitude: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [longitude, latitude],
      [longitude + 0.01, latitude],
      [longitude + 0.01, latitude + 0.01],
      [longitude, latitude + 0.01],
      [longitude, latitude],
    ] as [number, number][],
  ],
});

export const FINDING: FindingOutputs = {
  find: {
    rows: [
      {
        unit: 'qinghe-guiyuan-1',
        name: card.name,
        level: 'grid',
        within: card.within,
        by: '滨河花园南区三期地下车库西出口',
        chief: '欧阳桂兰',
      },
      { unit: 'qinghe-guiyuan-2', name: '第二网格', level: 'grid', within: card.within },
    ],
  },
  chief: CHIEF,
  map: {
    grids: [
      { unit: 'qinghe-guiyuan-1', name: card.name, boundary: square(110, 30) },
      { unit: 'qinghe-guiyuan-2', name: '第二网格', boundary: square(110.01, 30) },
    ],
  },
  boards: { file: 'cloud://made/boards.pdf', count: 40, next: 'qinghe-guiyuan-2' },
};

const FIND = 'packages/resident/find/find';
const PAGE = 'packages/resident/chief/chief?unit=qinghe-guiyuan-1';
const WITHOUT_EMPTY = ['ready', 'loading', 'failed', 'offline'] as const;

/** Types, and waits for what comes of it. */
const looked = (words: string, until: RegExp) => async (page: Page) => {
  await page
    .getByLabel(/^输入小区、路名、门牌、外号/)
    .filter({ visible: true })
    .last()
    .fill(words);
  await page.getByText(until).filter({ visible: true }).last().waitFor();
};

export const FIND_RESIDENT: readonly Omit<Scene, 'as'>[] = [
  { name: 'find', path: FIND, phases: ['ready', 'offline'] },
  { name: 'find, found', path: FIND, phases: ['ready'], steps: looked('滨河花园', /^找到 2 处/) },
  {
    name: 'find, nowhere and no map',
    path: FIND,
    phases: ['ready'],
    made: { town: { ...FINDING, find: { rows: [] }, map: { grids: [] } } },
    steps: looked('火星基地', /^没找到/),
  },
  { name: 'chief', path: PAGE, phases: WITHOUT_EMPTY },
  {
    name: 'chief, on leave',
    path: PAGE,
    phases: ['ready'],
    made: {
      town: {
        chief: { ...CHIEF, instead: { name: '欧阳建国', role: 'gridWorker', phone: '13800000009' } },
        map: { grids: [] },
      },
    },
  },
  {
    name: 'chief, vacant and without a phone',
    path: PAGE,
    phases: ['ready'],
    made: {
      town: {
        chief: {
          ...CHIEF,
          chief: undefined as never,
          office: undefined as never,
          standIn: { name: '诸葛建国', role: 'villageLead' },
        },
        map: { grids: [] },
      },
    },
  },
];

export const FIND_MEMBER: readonly Omit<Scene, 'as'>[] = [
  { name: 'chief, member', path: PAGE, phases: ['ready'] },
  {
    name: 'boards',
    path: 'packages/office/boards/boards?unit=qinghe-guiyuan-1',
    phases: WITHOUT_EMPTY,
  },
];
