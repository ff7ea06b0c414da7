/** Words around photos. */
export const PHOTO_WORDS = {
  photo: '照片',
  add: '拍照片',
  remove: '删掉',
  again: '重传',
  look: '看大图',
  cover: '遮挡人脸、车牌',
} as const;

/** What covering a face or a plate says. */
export const COVER_WORDS = {
  title: '遮挡人脸、车牌',
  opening: '正在打开照片…',
  hint: '用手指涂一涂要遮住的地方。遮住以后还原不了。',
  canvas: '照片，用手指涂抹遮挡',
  undo: '退一步',
  cancel: '不遮了',
  done: '遮好了',
  retry: '再试一次',
} as const;
