/** What the page says on which the centre makes a matter public. */
export const w = {
  text: '公开时写什么',
  textHint: '用自己的话写：哪里、什么事、办得怎样',
  textNote: '不要照抄报事人的话，不要写姓名、电话、门牌、车牌。',
  photos: '放哪些照片',
  photosNote: '只能选已经遮挡好人脸和车牌的照片。',
  noPhotos: '这件事没有照片',
  preview: '大家会看到',
  send: '公开',
  again: '按这样重新公开',
  done: '已经公开',
  conceal: '撤回公开',
  concealTitle: '撤回公开？',
  concealAsk: '撤回以后，居民在“附近的事”里就看不到了。可以再公开。',
  concealYes: '撤回',
  think: '再想想',
  concealed: '已经撤回，居民看不到了',
  gone: '这件事现在不能公开。保密、撤回、合并或已删除的都不公开。',
  back: '回去看看',
  empty: '请写一句',
};

export const phrases = {
  stands: (when: string) => `${when} 起公开`,
  choose: (n: number) => `照片 ${n}，选不选`,
  kept: (failure: string) => `${failure}。您写的都还在`,
};
