/** The types of the mini-program's world: `wx`, `Page`, `Component` and the rest, as WeChat publishes them. */
/// <reference types="miniprogram-api-typings" />
