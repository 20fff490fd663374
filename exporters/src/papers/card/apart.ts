import type { Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, column, handRow, linesOf, row, withoutEmptyColumns } from '../cells.ts'
import { RUNNING } from '../density.ts'
import type { Block, Sheet } from '../description.ts'

const HAND_ROW = 12
const MARGINS = { left: 20, right: 10, top: 20, bottom: 20 }

// What was found to hold on one page at the densest setting.
const MOST_RUN_IN = 20
const MANY = { members: 14, indicators: 5, events: 8, facts: 4 }

/** A team too large for the card stands on a sheet of its own. */
export function teamApart({ card, indicators, milestones }: Project): boolean {
  const members = linesOf(card.team).length
  const full =
    indicators.size > MANY.indicators ||
    milestones.size > MANY.events ||
    linesOf(card.justification).length > MANY.facts
  return members > MOST_RUN_IN || (members > MANY.members && full)
}

export function sheetOfTeam({ card }: Project, lang: Lang): Sheet {
  const t = textsOf(lang)
  const rows = linesOf(card.team).map((member, at) => {
    const [name, post] = parted(member)
    return row([cell(String(at + 1)), cell(name), cell(post)])
  })
  const all = [column(t.no, 9), column(t.fullName, null), column(t.post, 80)]
  const { columns, rows: kept } = withoutEmptyColumns(all, rows)
  return sheet([section(t.teamSheet), { block: 'table', columns, rows: kept, ruled: false }])
}

export function agreementSheet({ card }: Project, lang: Lang): Sheet {
  const t = textsOf(lang)
  const first = [card.agreedPost, card.agreedName].filter(Boolean).join(' – ')
  const signers = [first, ...linesOf(card.agreedAlso)].filter((one) => one !== '')
  const columns = [
    column(t.no, 9),
    column(t.post, 45),
    column(t.fullName, 38),
    column(t.decision, 22),
    column(t.remarks, null),
    column(t.date, 20),
    column(t.signature, 22),
  ]
  const rows = signers.map((signer, at) => {
    const [post, name] = parted(signer)
    return handRow([String(at + 1), post, name, '', '', '', ''], HAND_ROW)
  })
  return sheet([section(t.agreementSheet), { block: 'table', columns, rows, ruled: true }])
}

/** «Ф. И. О. – должность»: the two sides of the first dash with spaces. */
export function parted(text: string): [string, string] {
  const [, before, after] = /^(.*?)\s+[–—-]\s+(.*)$/.exec(text) ?? []
  return before === undefined ? [text, ''] : [before, after!]
}

const section = (text: string): Block => ({ block: 'section', number: '', text, aside: '', ruled: false })
const sheet = (blocks: readonly Block[]): Sheet => ({ landscape: false, margins: MARGINS, densities: RUNNING, blocks })
