/** How the gateway's V8 is started: with room for the answers of many centers that are under way at once, which else grow old and are collected at a higher price (docs/performance.md). */

export const GATEWAY_FLAGS: readonly string[] = ['--max-semi-space-size=64'];
