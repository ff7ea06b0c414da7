/** Words around photos. */
export const PHOTO_WORDS = {
  photo: '照片',
  add: '拍照片',
  remove: '删掉',
  again: '重传',
} as const;
