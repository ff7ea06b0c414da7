/** The closed vocabularies of a matter: every status, source, nature, severity, audience and outcome there is. */

export const STATUSES = [
  'reported',
  'accepted',
  'dispatched',
  'handling',
  'suspended',
  'raised',
  'answered',
  'closed',
  'refused',
  'withdrawn',
  'merged',
  'archived',
] as const;
export type Status = (typeof STATUSES)[number];

/** Where a matter came from: 居民报事, 信息上报, 巡查发现, 工单, 代报. */
export const SOURCES = ['report', 'tip', 'finding', 'ticket', 'onBehalf'] as const;
export type Source = (typeof SOURCES)[number];

/** How somebody for whom a member reports (代报) came to them: 来电, 来访. */
export const CAME = ['phone', 'visit'] as const;
export type Came = (typeof CAME)[number];

/** What a matter is: 问题, 求助/代办, 投诉, 咨询, 纠纷, 建议, 表扬. */
export const NATURES = [
  'problem',
  'help',
  'complaint',
  'consult',
  'dispute',
  'suggestion',
  'praise',
] as const;
export type Nature = (typeof NATURES)[number];

/** 一般, 重要, 紧急: proposed by category or words, raised by a member, lowered by the centre alone. */
export const SEVERITIES = ['routine', 'important', 'urgent'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `restricted` matters pass all groups by and go to the centre alone. */
export const AUDIENCES = ['open', 'restricted'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How a matter ended; never `solved` for a refusal. The last three are for disputes. */
export const OUTCOMES = [
  'solved',
  'partlySolved',
  'explained',
  'passedOn',
  'agreed',
  'notAgreed',
  'guidedToCourt',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * 实名, 保密, 匿名: who may ever look at who reported. `named`: whoever holds it; `confidential`: the centre alone;
 * `anonymous`: nobody, not even the centre. Every look is a step that the reporter sees.
 */
export const IDENTITIES = ['named', 'confidential', 'anonymous'] as const;
export type Identity = (typeof IDENTITIES)[number];
