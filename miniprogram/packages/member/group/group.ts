/** 群: one group's feed of cards and talk, live, with a bar to say something or to answer. */
import type { CalledPost } from '@gelin/contract/talk';
import type { Done } from '../../../components/action-bar/action-bar.step';
import type { Recorded } from '../../../api/voice';
import { following, type Following } from '../../../behaviors/following';
import { onNetworkChange } from '../../../store/network';
import { figurePath } from '../components/digest-card/digest-card.view';
import { oneAtATime } from '../../../behaviors/one-at-a-time';
import { w } from '../words/group';
import { closeAnswer, movedOn, took, turnTo } from './group.answer';
import { barDoes, type BarDoes } from './group.bar-does';
import { callPost, type } from './group.call';
import { FIRST, roomOn, type Room } from './group.draw';
import { keptDraft } from './group.draft';
import { endAnchor } from './group.ends';
import { fetchNew, openGroup } from './group.fetch';
import { spoke } from './group.media';
import { lead } from './group.lead';
import { does, type SaidDoes } from './group.said-does';
import { findCard, windowDown, windowUp } from './group.scroll';
import { spotDoes, type SpotDoes } from './group.spot-does';
import { followLetters, keep } from './group.talk';

type Told<Detail extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Detail>;
type OfCard<More = object> = Told<{ matter: string } & More>;

/** How far up one scrolls before the end no longer counts as in sight, in px. */
const AWAY = 40;

Page({
  data: { w, ...FIRST, anchor: '' },
  room: undefined as unknown as Room,
  catchUp: (): Promise<void> => Promise.resolve(),
  signals: null as Following | null,
  leave: [] as (() => void)[],
  lowest: 0,

  onLoad(query: {
    id?: string;
    seen?: string;
    unread?: string;
    matter?: string;
    find?: string;
    at?: string;
  }) {
    const { id = '', seen, unread } = query;
    this.room = roomOn(this, id, { seenAt: seen ? Number(seen) : undefined, counted: Number(unread ?? 0) });
    this.catchUp = oneAtATime(() => fetchNew(this.room));
    this.signals = following(
      async () => [{ group: id, open: false }],
      () => this.catchUp(),
    );
    this.room.change({ draft: keptDraft(id) });
    void this.open(query.matter);
  },

  /** From a matter's page one comes to talk about it: its card in sight, the bar set to answer it. */
  async open(matter?: string) {
    await openGroup(this.room);
    if (!matter || this.room.state.phase !== 'ready') return;
    turnTo(this.room, matter, { answer: false, focused: false });
    findCard(this.room, matter);
  },

  onShow() {
    this.signals?.start();
    this.leave = [followLetters(this.room), onNetworkChange((online) => online && this.lookAgain())];
    this.lookAgain();
  },
  /** A lost reply is asked for again; the strip says when the network is gone: nothing for a person to do. */
  lookAgain() {
    this.catchUp().catch(() => this.signals?.ring());
  },

  onHide() {
    this.signals?.stop();
    for (const leave of this.leave.splice(0)) leave();
    keep(this.room);
  },
  onUnload() {
    this.onHide();
  },
  onRetry() {
    void this.open();
  },
  onUpper() {
    void windowUp(this.room);
  },
  onLower() {
    void windowDown(this.room);
  },
  /** Nothing is drawn while scrolling, but once when the end goes out of sight. */
  onScroll(event: WechatMiniprogram.ScrollViewScroll) {
    const { scrollTop } = event.detail;
    if (this.room.state.atEnd && scrollTop < this.lowest - AWAY) this.room.change({ atEnd: false });
    this.lowest = this.room.state.atEnd ? Math.max(this.lowest, scrollTop) : scrollTop;
  },
  onWayTap(event: WechatMiniprogram.TouchEvent) {
    lead(this.room, String(event.currentTarget.dataset['to']));
  },

  onCardOpen(event: OfCard) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },
  onCardFind(event: OfCard) {
    if (!findCard(this.room, event.detail.matter)) this.onCardOpen(event);
  },
  onCardReply(event: OfCard) {
    turnTo(this.room, event.detail.matter, { answer: false, focused: true });
  },
  onCardAnswer(event: OfCard) {
    turnTo(this.room, event.detail.matter, { answer: true, focused: true });
  },
  onCardDone(event: OfCard<{ done: Done }>) {
    took(this.room, event.detail.matter, event.detail.done);
  },
  onCardStale(event: OfCard) {
    movedOn(this.room, event.detail.matter);
  },
  onFigure(event: Told<Parameters<typeof figurePath>[1]>) {
    wx.navigateTo({ url: figurePath(this.room.group, event.detail) });
  },
  onSpotDo(event: Told<SpotDoes>) {
    spotDoes(this.room, event.detail);
  },
  onSaidDo(event: Told<SaidDoes>) {
    does(this.room, event.detail);
  },

  onTextInput(event: Told<{ text: string }>) {
    type(this.room, event.detail.text);
  },
  onVoice(event: Told<Recorded>) {
    spoke(this.room, event.detail);
  },
  onBarDo(event: Told<BarDoes>) {
    barDoes(this.room, event.detail);
  },
  onCallPick(event: Told<{ post: CalledPost }>) {
    callPost(this.room, event.detail.post);
  },
  onOverClose() {
    closeAnswer(this.room);
  },
  onBarLift(event: Told<{ height: number }>) {
    this.room.change({ lift: event.detail.height }, this.room.state.atEnd ? endAnchor() : undefined);
  },
});
