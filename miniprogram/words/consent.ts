/** What is said before anything private is used for the first time. */
import type { Asked } from '../api/consent';

export const CONSENT_WORDS = {
  guidelines: '看看《隐私保护指引》',
  agree: '同意',
  refuse: '不用了',
  asked: {
    place: {
      title: '用一下您的位置？',
      text: '只用来找到您在哪个网格，不记录您去过哪里。不同意也能报事，自己选地方就行。',
    },
    pictures: {
      title: '用一下相机和相册？',
      text: '只用您自己选的照片，拍摄的位置会去掉。不同意也能报事，写几句话就行。',
    },
    voice: {
      title: '用一下麦克风？',
      text: '只在您按住说话时录音，松开就停。不同意也能报事，打字就行。',
    },
    other: {
      title: '使用前，请您同意',
      text: '只用在您点的这一件事上。不同意也能报事。',
    },
  } as const satisfies Record<Asked, { title: string; text: string }>,
} as const;
