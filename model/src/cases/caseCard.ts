import { orderOf } from '../document/order.ts'
import { type Id, newId } from '../ids.ts'
import type { CaseFile } from './caseShape.ts'

type Rows = { noun: 'indicators' | 'milestones'; id: Id; fields: Record<string, unknown> }[]

/** The card's own words, its indicators and its key events. */
export function cardOf(file: CaseFile): { card: Record<string, unknown>; rows: Rows } {
  const { block1 = {}, block2 = {}, block3 = {}, block4 = {}, approval = {} } = file.card ?? {}
  const approve = approval.approve ?? {}
  const [first, ...others] = Array.isArray(approval.agree) ? approval.agree : []
  const card = {
    customer: words(block1.customer),
    clients: words(block1.processClients),
    perimeter: words(block1.perimeter),
    leader: words(block1.leader),
    team: words(block1.team),
    curator: words(block1.curator),
    justification: words(block2.justification),
    keyRisk: words(block2.keyRisk),
    otherRisks: words(block2.otherRisks),
    effects: words(block3.effects),
    approverPost: words(approve.position),
    approverName: words(approve.name),
    agreedPost: words(first?.position),
    agreedName: words(first?.name),
    agreedAlso: others.map(({ position, name }) => [position, name].filter(Boolean).join(' – ')).join('\n'),
  }
  const indicators = block3.indicators ?? []
  const events = block4.events ?? []
  const rows: Rows = [
    ...indicators.map((one, at) => ({
      noun: 'indicators' as const,
      id: newId(),
      fields: {
        name: words(one.name),
        unit: words(one.unit),
        current: words(one.current),
        target: words(one.target),
        ideal: words(one.ideal),
        method: words(one.method),
        source: words(one.source),
        order: orderOf(indicators.length)[at],
      },
    })),
    ...events.map((one, at) => ({
      noun: 'milestones' as const,
      id: newId(),
      fields: {
        number: words(one.num),
        name: words(one.name),
        start: one.start ?? null,
        finish: one.finish ?? null,
        order: orderOf(events.length)[at],
      },
    })),
  ]
  return { card, rows }
}

/** Lists are texts with one entry a line. */
const words = (given: unknown): string =>
  Array.isArray(given) ? given.map(String).join('\n') : given === undefined || given === null ? '' : String(given)
