import type { Flow } from '@potok/model'

/** Per cent of a hundred that the shares typed so far leave; below zero when they are too many. */
export function leftOver(flows: readonly Pick<Flow, 'share'>[]): number {
  const given = flows.reduce((sum, flow) => sum + (flow.share ?? 0), 0)
  const left = Math.round((1 - given) * 1000) / 10
  return Object.is(left, -0) ? 0 : left
}
