/** 岗位和人员: who works in a unit; posts given and ended, phones, and the codes by which people come in. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { download, openSheet } from '../../../api/documents';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { me } from '../../../store/session';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/staff';
import { done, picked } from './staff.deeds';
import { BEFORE, deedsFor, present, type StaffState } from './staff.view';
import type { Role } from '@gelin/domain/phone';

const stage = staged((): StaffState => BEFORE, present);
const wordsFor = (thrown: unknown) => FAILURE_WORDS[failureCode(thrown)];
const say = (title: string) => wx.showToast({ title, icon: 'none' });
const PAGE = '/packages/office/staff/staff';
const PHONE = /^[0-9][0-9-]{5,15}$/u;

Page({
  data: { w, ...stage.first },
  unit: '',

  onLoad({ unit = '', department }: { unit?: string; department?: string }) {
    this.unit = unit;
    stage(this).change({ department });
    void this.fetch();
  },
  /** Without a unit it is the administrator's town, or the lead's village. */
  async mine(): Promise<string> {
    const { town, member } = await me();
    const lead = member?.posts.find(({ role }) => role === 'villageLead');
    return member?.administers || !lead ? town.id : lead.unit;
  },
  async fetch() {
    const { state, change } = stage(this);
    try {
      this.unit = this.unit || (await this.mine());
      const { department } = state;
      const staff = await call('people', 'staff', { unit: this.unit, ...(department && { department }) });
      change({ phase: 'ready', staff, role: state.role ?? staff.roles[0], now: serverNow() });
    } catch (thrown) {
      if (stage(this).state.phase === 'ready') say(wordsFor(thrown));
      else change({ phase: 'failed', failure: wordsFor(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.fetch();
  },
  async onPullDownRefresh() {
    await this.fetch();
    wx.stopPullDownRefresh();
  },

  onBelowTap(event: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `${PAGE}?unit=${String(event.currentTarget.dataset['unit'])}` });
  },
  onDepartmentTap(event: WechatMiniprogram.TouchEvent) {
    const department = String(event.currentTarget.dataset['department']);
    wx.navigateTo({ url: `${PAGE}?unit=${this.unit}&department=${department}` });
  },
  onLogTap() {
    wx.navigateTo({ url: '/packages/office/post-log/post-log' });
  },

  async onPersonTap(event: WechatMiniprogram.TouchEvent) {
    const member = String(event.currentTarget.dataset['member']);
    const { staff, busy } = stage(this).state;
    const row = staff?.rows.find((one) => one.member === member);
    if (!staff || !row || busy) return;
    const deeds = deedsFor(staff, member);
    const deed = deeds.length > 0 ? await picked(deeds) : undefined;
    if (!deed) return;
    try {
      const code = await done(deed, row);
      if (code) stage(this).change({ code, now: serverNow() });
      await this.fetch();
    } catch (thrown) {
      say(wordsFor(thrown));
    }
  },

  onAddTap() {
    stage(this).change({ adding: true, name: '', phone: '', wrong: '' });
  },
  onCancelTap() {
    stage(this).change({ adding: false });
  },
  onNameInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ name: event.detail.value, wrong: '' });
  },
  onPhoneInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ phone: event.detail.value, wrong: '' });
  },
  onRoleChoose(event: WechatMiniprogram.CustomEvent<{ value: Role }>) {
    stage(this).change({ role: event.detail.value });
  },
  async onSaveTap() {
    const { name, phone, role, department, busy } = stage(this).state;
    if (busy || !role) return;
    if (!name.trim()) return stage(this).change({ wrong: w.nameMissing });
    const number = phone.replace(/\s/gu, '');
    if (number && !PHONE.test(number)) return stage(this).change({ wrong: w.phoneWrong });
    stage(this).change({ busy: true });
    try {
      const where = { unit: this.unit, ...(department && { department }) };
      await call('people', 'givePost', {
        key: newKey(),
        name: name.trim(),
        ...(number && { phone: number }),
        role,
        ...where,
      });
      stage(this).change({ adding: false });
      say(w.added);
      await this.fetch();
    } catch (thrown) {
      stage(this).change({ wrong: wordsFor(thrown) });
    } finally {
      stage(this).change({ busy: false });
    }
  },
  async onCodesTap() {
    if (stage(this).state.busy) return;
    stage(this).change({ busy: true });
    try {
      const { file, name, members } = await call('town', 'codeList', { key: newKey(), unit: this.unit });
      if (members === 0) say(w.noneToCode);
      else await openSheet(await download(file, name, () => undefined));
    } catch (thrown) {
      say(wordsFor(thrown));
    } finally {
      stage(this).change({ busy: false });
    }
  },
});
