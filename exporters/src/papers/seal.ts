import type { Project } from '@potok/model'
import { type Lang, textsOf } from '../texts/texts.ts'
import { longDate, noteDate } from './dates.ts'
import type { Block, Description, Sheet } from './description.ts'
import { squareSvg } from './square.ts'

/** What a paper that was submitted for approval says of itself on every page. */
export interface Seal {
  /** Of the submission within its project. */
  readonly number: number
  /** The day of the approval, or of the submission until then: `2026-11-28`. */
  readonly day: string
  /** SHA-256 of the frozen content, 64 hexadecimal signs. */
  readonly hash: string
  /** Of the page where anybody may check it. */
  readonly address: string
  readonly isApproved: boolean
}

const SIGNS = 12

/** The line that stands at the edge of every page. */
function sealLine({ number, day, hash, isApproved }: Seal, lang: Lang): string {
  const t = textsOf(lang).seal
  return `${isApproved ? t.approved : t.submitted}${number}${t.from}${noteDate(day, lang)}  ·  SHA-256 ${hash.slice(0, SIGNS)}…  ·  ${t.check}`
}

/** As the templates print it. */
export const printedSeal = (seal: Seal | undefined, lang: Lang) =>
  seal
    ? {
        line: sealLine(seal, lang),
        svg: squareSvg(seal.address),
        alt: `${textsOf(lang).codeAlt}${seal.address}`,
        draft: seal.isApproved ? '' : textsOf(lang).draftWord,
      }
    : null

/** The paper as it was submitted or approved: what its own fields say of its state counts no longer. */
export function sealed(description: Description, seal: Seal | undefined): Description {
  if (!seal) return description
  const { lang } = description
  const t = textsOf(lang)
  const state = seal.isApproved ? '' : t.state.agreeing
  const date = seal.isApproved ? longDate(seal.day, lang) : ''
  const mark = (block: Block): Block => {
    if (block.block === 'head') return { ...block, right: block.right && { ...block.right, date } }
    // A procedure that nobody has begun to write is printed too, and has no state of its own.
    if (block.block === 'strip')
      return { ...block, cells: block.cells.map((cell) => (cell.state === '' ? cell : { ...cell, state })) }
    if (block.block === 'foot') return { ...block, code: { payload: seal.address, alt: `${t.codeAlt}${seal.address}` } }
    return block
  }
  const sheets = description.sheets.map((sheet): Sheet => ({ ...sheet, blocks: sheet.blocks.map(mark) }))
  return { ...description, draft: seal.isApproved ? '' : t.draftWord, sheets, seal: sealLine(seal, lang) }
}

/** The project with the state of its papers left to the seal: a card that calls itself approved is printed as it was submitted. */
export function withoutOwnState(project: Project, seal: Seal | undefined): Project {
  if (!seal) return project
  const state = seal.isApproved ? 'approved' : 'agreeing'
  const procedures = new Map(
    [...project.procedures].map(([id, one]) => {
      // What is approved is in force from that day where no other was set.
      const effective = one.effective ?? (seal.isApproved ? seal.day : null)
      return [id, { ...one, state, effective } as typeof one]
    }),
  )
  return { ...project, card: { ...project.card, state } as Project['card'], procedures }
}
