import type { Project } from '@potok/model'
import type { Block, Description, Sheet, Stamp } from '../papers/description.ts'
import type { PaperName } from '../papers/papers.ts'
import { typeset } from '../papers/typeset.ts'
import { type Lang, textsOf } from '../texts/texts.ts'
import type { Letterhead } from './letterhead.ts'
import { marginsOn } from './margins.ts'

/** A sheet set in this size and above is running text, not a form or a table. */
const RUNNING_TEXT = 11

/** The project with what its papers leave open filled from the letterhead. */
export function withLetterhead(project: Project, letterhead: Letterhead | undefined, lang: Lang): Project {
  if (!letterhead) return project
  const { about, card } = project
  const { approved, agreed } = letterhead
  const organisation = about.organisationName.trim() || inLanguage(letterhead.organisation, lang)
  const isOpen = card.approverPost === '' && card.approverName === ''
  const isAgreedOpen = card.agreedPost === '' && card.agreedName === ''
  return {
    ...project,
    about: { ...about, organisationName: organisation } as Project['about'],
    card: {
      ...card,
      ...(isOpen && letterhead.act === '' ? { approverPost: approved.post, approverName: approved.name } : {}),
      ...(isAgreedOpen ? { agreedPost: agreed.post, agreedName: agreed.name } : {}),
      executor: card.executor || letterhead.executor,
    } as Project['card'],
  }
}

/** The paper in the organisation's look: names and logo at its head, margins, sizes, fonts, numbers of sheets. */
export function onLetterhead(
  description: Description,
  letterhead: Letterhead | undefined,
  { what, project }: { what: PaperName; project: Project },
): Description {
  if (!letterhead) return description
  const { lang } = description
  const { fonts, logo, sheetNumbers } = letterhead
  const names = namesOf(letterhead, lang)
  const isUnsigned = project.card.approverPost === '' && project.card.approverName === ''
  const act = isUnsigned ? letterhead.act : ''
  const headed = (block: Block): Block =>
    block.block === 'head'
      ? {
          ...block,
          logo: logo && { ...logo, alt: textsOf(lang).letterhead.logo(names[0] ?? '') },
          organisation: namesWith(names, block.organisation, lang),
          right: block.right && act !== '' ? byAct(block.right, act, what, lang) : block.right,
        }
      : block
  const sheets = description.sheets.map((sheet) => inFormat({ ...sheet, blocks: sheet.blocks.map(headed) }, letterhead))
  return { ...description, sheets, fonts, sheetWords: sheetNumbers ? description.sheetWords : null }
}

function inFormat(sheet: Sheet, letterhead: Letterhead): Sheet {
  const { textSize } = letterhead
  const [first, ...others] = sheet.densities.map((one) =>
    textSize !== null && one.textSize >= RUNNING_TEXT ? { ...one, textSize } : one,
  )
  return {
    ...sheet,
    densities: [first!, ...others],
    margins: marginsOn(sheet.margins, letterhead),
  }
}

/** The full name, and the short one in brackets below it. */
function namesOf({ organisation, short }: Letterhead, lang: Lang): string[] {
  const [full, brief] = [inLanguage(organisation, lang), inLanguage(short, lang)]
  return [full || brief, full && brief && full !== brief ? `(${brief})` : ''].filter((name) => name !== '')
}

/** A project that names another body is of a part of the organisation: its name stands below. */
function namesWith(names: readonly string[], own: readonly string[], lang: Lang): string[] {
  const set = names.map((name) => typeset(name, lang))
  const known = new Set(set.flatMap((name) => [name, name.replace(/^\((.*)\)$/, '$1')]))
  return [...set, ...own.filter((name) => !known.has(name))]
}

const inLanguage = (said: Letterhead['organisation'], lang: Lang) => (said[lang] || said.ru || said.en).trim()

/** The word agrees with the kind of paper: карточка, процедура, карта against паспорт, реестр, отчёт. */
function byAct(stamp: Stamp, act: string, what: PaperName, lang: Lang): Stamp {
  const t = textsOf(lang)
  if (stamp.word !== t.approved) return stamp
  const isFeminine = what === 'card' || what === 'sop' || what === 'roadmap'
  return {
    ...stamp,
    word: isFeminine ? t.letterhead.approvedShe : t.letterhead.approvedHe,
    instead: typeset(act, lang),
  }
}
