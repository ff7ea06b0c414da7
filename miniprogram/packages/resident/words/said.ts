/** What the page says on which somebody takes away or deletes what they said on one matter. */
export const SAID_WORDS = {
  wrong: '说错了，或者情况变了？事情还在办的时候，回到上一页点“补充情况”写一句。已经写过的会一起留着。',
  copyText:
    '您在这件事里说的话、照片、录音、地点和办理经过，做成一个网页文件。视频和放不下的照片，导出前在上一页看。文件在云端只放 24 小时，到时自动删除。',
  copy: '导出我说的内容',
  eraseText: '您说的话、照片、录音、地点都会删除，找不回来。这个号码也查不到这件事了。',
  erase: '删除我说的内容',
  eraseAsk: '您说的话、照片、录音会删除，找不回来，号码也查不到这件事了。要留底，先导出一份。',
  open: '事情还在办，办的人要看您说的话。办结后才能删；不想办了，回到上一页点“不用办了”，撤回后就能删。',
  gone: '已经删除',
  goneText:
    '您在这件事里说的话、照片、录音都没有了，号码也从这台手机上删掉了。单位只留下编号、类别和办理结果。',
  home: '回首页',
} as const;
