import type { Look } from '@potok/model'
import type { Cell } from './cells.ts'

/** What an ending shape is, its flows decide: without one into it a start, without one out of it an end. */
export type ShapeLook = Look | 'event' | null

const BY_SHAPE: readonly (readonly [RegExp, ShapeLook])[] = [
  [/rhombus|decision|diamond/, 'xor'],
  [/^mxgraph\.flowchart\.(start|terminator)|^ellipse$|^doubleEllipse$|^mxgraph\.bpmn\.event/, 'event'],
  [/delay|hourglass|timer/i, 'wait'],
  [/cylinder|data_?store|datastore|database|direct_data/i, 'system'],
  [/document|^mxgraph\.bpmn\.data2?$|^file/i, 'document'],
  [/^note|^sticky|annotation|^callout$/i, 'note'],
  [/^(image|line|link|umlLifeline|crossbar|curlyBracket|actor|umlActor|mxgraph\.arrows)/, null],
]

/** By the shape that a cell names; null: nothing that a process map shows, unless it says something or flows lead to it. */
export function lookOf({ style, text }: Cell): ShapeLook {
  const shape = style.get('shape') ?? ''
  if (style.has('text') || shape === 'text' || style.has('edgeLabel')) return 'note'
  if (/^mxgraph\.bpmn\.(gateway2?|shape)/.test(shape) && isGateway(style)) return gatewayLook(style)
  if (/^mxgraph\.bpmn\.(event|shape)/.test(shape) && style.has('symbol') && !isGateway(style)) return eventLook(style)
  const names = [shape, ...[...style.keys()].filter((name) => style.get(name) === '')]
  for (const [pattern, look] of BY_SHAPE) if (names.some((name) => name !== '' && pattern.test(name))) return look
  if (style.get('rounded') === '1' && Number(style.get('arcSize') ?? 0) >= 40) return 'event'
  return text === '' && style.has('group') ? null : 'operation'
}

const isGateway = (style: Cell['style']): boolean =>
  style.has('gwType') || /rhombus/.test(style.get('perimeter') ?? '') || /gateway/.test(style.get('shape') ?? '')

function gatewayLook(style: Cell['style']): Look {
  const sort = `${style.get('gwType') ?? ''} ${style.get('symbol') ?? ''}`
  if (/parallel/i.test(sort)) return 'and'
  return style.get('outline') === 'end' || /inclusive|complex|\bor\b/i.test(sort) ? 'or' : 'xor'
}

function eventLook(style: Cell['style']): ShapeLook {
  const outline = style.get('outline') ?? ''
  if (outline === 'end') return 'end'
  if (/throwing/.test(outline)) return 'operation'
  return /catching|^bound/.test(outline) ? 'wait' : 'event'
}
