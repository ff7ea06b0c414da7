/** What 遮挡照片 says. */
export const w = {
  title: '点一张照片，把人脸、车牌遮住',
  empty: '这件事没有照片，或者现在不能遮挡。',
  nothing: '遮好以后，大家看到的都是遮住的照片，原来那张会删除。',
  opening: '正在打开照片…',
  saving: '正在保存…',
  covered: '已遮住，原来那张已删除。还有要遮的，接着点。',
} as const;

export const phrases = {
  photo: (number: number) => `第 ${number} 张照片，点一下遮挡`,
};
