/** Scenes of what guards people: my data, a picture being covered, the question before anything private is used. */
import type { Page } from 'playwright-core';
import { EMPTY, matterView } from './layout.replies.ts';
import type { Scene } from './layout.scenes.ts';

const seen = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).last();
const COVERABLE = { matter: { read: matterView({ actions: ['cover'] }) } };

const MY_DATA = 'packages/resident/my-data/my-data';
export const PRIVACY: readonly Scene[] = [
  { name: 'my data', as: 'resident', path: MY_DATA, phases: ['ready', 'loading', 'failed', 'offline'] },
  {
    name: 'my data, nothing kept',
    as: 'resident',
    path: MY_DATA,
    phases: ['ready'],
    made: { people: EMPTY.people! },
  },
  {
    name: 'my data, correcting',
    as: 'resident',
    path: MY_DATA,
    phases: ['ready', 'offline'],
    steps: async (page) =>
      page
        .getByLabel(/^怎么联系您/)
        .filter({ visible: true })
        .first()
        .click(),
  },
  {
    name: 'cover a photo',
    as: 'member',
    path: 'packages/member/cover/cover?matter=made-1',
    phases: ['ready', 'loading', 'failed', 'offline'],
    made: COVERABLE,
  },
  {
    name: 'cover a photo, drawing',
    as: 'member',
    path: 'packages/member/cover/cover?matter=made-1',
    phases: ['ready'],
    made: COVERABLE,
    steps: async (page) => {
      await page.getByLabel('第 1 张照片，点一下遮挡').filter({ visible: true }).last().click();
      await page.getByLabel('退一步').filter({ visible: true }).last().waitFor();
    },
  },
  {
    name: 'matter, with pictures to cover',
    as: 'member',
    path: 'pages/matter/matter?id=made-1&as=member',
    phases: ['ready'],
    made: COVERABLE,
  },
  {
    name: 'consent asked for pictures',
    as: 'resident',
    path: 'pages/report/report',
    phases: ['ready'],
    steps: async (page) => {
      await page.evaluate(() => {
        const { __preview: preview } = window as unknown as { __preview: { privacy: { agreed: boolean } } };
        preview.privacy.agreed = false;
      });
      await page
        .getByRole('button', { name: /^拍照$/ })
        .filter({ visible: true })
        .last()
        .click();
      await seen(page, '用一下相机和相册？').waitFor();
    },
  },
];
