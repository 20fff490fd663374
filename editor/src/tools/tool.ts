import type { Id, Look, Place } from '@potok/model'

/** What the pointer does on the sheet. A plain value: the screen keeps it, `handle` answers with the next one. */
export type Tool =
  | { readonly name: 'select' }
  | { readonly name: 'hand' }
  | { readonly name: 'space' }
  | { readonly name: 'place'; readonly look: Look }
  | { readonly name: 'connect'; readonly start: Id | null }

/** What happened, in the words of the sheet: points are scene units. */
export type Happening =
  | {
      readonly what: 'sheet'
      readonly at: Point
      readonly lane: Id | null
      /** The flow that was clicked with a tool in the hand. */
      readonly flow: Id | null
      readonly clicks: 1 | 2
    }
  | { readonly what: 'step'; readonly step: Id; readonly clicks: 1 | 2 }
  | { readonly what: 'escape' }

export type Point = readonly [x: number, y: number]

type Intent =
  | {
      readonly do: 'add'
      readonly look: Look
      readonly at: Point
      readonly lane: Id | null
      /** The flow that it is put into. */
      readonly into: Id | null
    }
  | { readonly do: 'connect'; readonly start: Id; readonly end: Id }
  | { readonly do: 'select'; readonly ids: readonly Id[] }
  | { readonly do: 'type'; readonly step: Id }

export interface Answer {
  readonly tool: Tool
  readonly intent: Intent | null
}

export const SELECT: Tool = { name: 'select' }

export function handle(tool: Tool, happened: Happening): Answer {
  switch (tool.name) {
    case 'hand':
    case 'space':
      return happened.what === 'escape' ? { tool: SELECT, intent: null } : { tool, intent: null }
    case 'place':
      return placing(tool, happened)
    case 'connect':
      return connecting(tool, happened)
    default:
      return selecting(happened)
  }
}

function selecting(happened: Happening): Answer {
  if (happened.what === 'escape') return { tool: SELECT, intent: { do: 'select', ids: [] } }
  if (happened.clicks === 1) return { tool: SELECT, intent: null }
  if (happened.what === 'step') return { tool: SELECT, intent: { do: 'type', step: happened.step } }
  return { tool: SELECT, intent: { do: 'add', look: 'operation', at: happened.at, lane: happened.lane, into: null } }
}

function placing(tool: Tool & { name: 'place' }, happened: Happening): Answer {
  if (happened.what === 'escape') return { tool: SELECT, intent: null }
  if (happened.what === 'step') return { tool, intent: null }
  const { at, lane, flow } = happened
  return { tool: SELECT, intent: { do: 'add', look: tool.look, at, lane, into: flow } }
}

/** First click takes the start, second the end; a click on the sheet lets go of the start. */
function connecting(tool: Tool & { name: 'connect' }, happened: Happening): Answer {
  if (happened.what === 'escape') return { tool: SELECT, intent: null }
  if (happened.what === 'sheet') return { tool: { name: 'connect', start: null }, intent: null }
  if (tool.start === null)
    return { tool: { name: 'connect', start: happened.step }, intent: { do: 'select', ids: [happened.step] } }
  if (tool.start === happened.step) return { tool, intent: null }
  return { tool: SELECT, intent: { do: 'connect', start: tool.start, end: happened.step } }
}

/** Centre a new box of this size on the point and put it on the grid. */
export function centred(at: Point, size: { width: number; height: number }): Place {
  return [snap(at[0] - size.width / 2), snap(at[1] - size.height / 2)]
}

const GRID = 8

export function snap(value: number, grid = GRID): number {
  return Math.round(value / grid) * grid
}
