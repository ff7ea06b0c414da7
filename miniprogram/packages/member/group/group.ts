/** 群: one group's feed of cards and talk, live, with a bar to say something. */
import { following, type Following } from '../../../behaviors/following';
import { onNetworkChange } from '../../../store/network';
import { oneAtATime } from '../one-at-a-time';
import { noteSeen } from '../seen';
import { w } from '../words/group';
import { FIRST, roomOn, type Room } from './group.draw';
import { keptDraft } from './group.draft';
import { fetchNew, fetchOlder, openGroup } from './group.fetch';
import { endAnchor, findCard, toEnd, windowDown, windowUp } from './group.scroll';
import { keep, sayAgain, sayTyped } from './group.talk';
import { titleOf } from './group.view';

type Told<Detail extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Detail>;

/** How far up one scrolls before the end no longer counts as in sight, in px. */
const AWAY = 40;

Page({
  data: { w, ...FIRST, anchor: '' },
  group: '',
  seenAt: undefined as number | undefined,
  room: undefined as unknown as Room,
  catchUp: (): Promise<void> => Promise.resolve(),
  signals: null as Following | null,
  unfollow: undefined as (() => void) | undefined,
  lowest: 0,

  onLoad(query: { id?: string; seen?: string; matter?: string }) {
    this.group = query.id ?? '';
    if (query.seen) this.seenAt = Number(query.seen);
    this.room = roomOn(this);
    this.catchUp = oneAtATime(() => fetchNew(this.room, this.group));
    this.signals = following(
      async () => [{ group: this.group, open: false }],
      () => void this.catchUp(),
    );
    const { text, reply } = keptDraft(this.group);
    this.room.change({ text, reply });
    void this.open(query.matter);
  },

  /** From a matter's page one comes to talk about it: its card in sight, the bar set to answer it. */
  async open(matter?: string) {
    await openGroup(this.room, this.group, this.seenAt);
    if (!matter || this.room.state.phase !== 'ready') return;
    this.reply(matter, false);
    findCard(this.room, matter);
  },

  reply(matter: string, focused: boolean) {
    const about = titleOf(this.room.state.feed?.faces[matter]) || w.thisMatter;
    this.room.change({ reply: { matter, about }, focused });
  },

  onShow() {
    this.signals?.start();
    this.unfollow = onNetworkChange((online) => online && void this.catchUp());
    void this.catchUp();
  },

  onHide() {
    this.signals?.stop();
    this.unfollow?.();
    keep(this.room, this.group);
  },

  onUnload() {
    this.onHide();
  },

  onRetry() {
    void this.open();
  },

  onUpper() {
    if (!windowUp(this.room)) void fetchOlder(this.room, this.group);
  },

  onLower() {
    windowDown(this.room);
    this.noteEnd();
  },

  /** Who stands at the end has read it all. */
  noteEnd() {
    const { atEnd, feed } = this.room.state;
    if (atEnd && feed) noteSeen(this.group, feed.cursor);
  },

  /** Nothing is drawn while scrolling, but once when the end goes out of sight. */
  onScroll(event: WechatMiniprogram.ScrollViewScroll) {
    const { scrollTop } = event.detail;
    if (this.room.state.atEnd && scrollTop < this.lowest - AWAY) this.room.change({ atEnd: false });
    this.lowest = this.room.state.atEnd ? Math.max(this.lowest, scrollTop) : scrollTop;
  },

  onEndTap() {
    toEnd(this.room);
    this.noteEnd();
  },

  onCardOpen(event: Told<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },

  onCardFind(event: Told<{ matter: string }>) {
    if (!findCard(this.room, event.detail.matter)) this.onCardOpen(event);
  },

  onCardReply(event: Told<{ matter: string }>) {
    this.reply(event.detail.matter, true);
  },

  onReplyCancel() {
    this.room.change({ reply: null, focused: false });
  },

  onTextInput(event: Told<{ text: string }>) {
    this.room.change({ text: event.detail.text });
  },

  onTextSend() {
    void sayTyped(this.room, this.group);
  },

  onTalkAgain(event: Told<{ key: string }>) {
    void sayAgain(this.room, this.group, event.detail.key);
  },

  /** Asked to be written in again, the bar opens again. */
  onBarLeave() {
    this.room.change({ focused: false });
  },

  onBarLift(event: Told<{ height: number }>) {
    this.room.change({ lift: event.detail.height }, this.room.state.atEnd ? endAnchor() : undefined);
  },
});
