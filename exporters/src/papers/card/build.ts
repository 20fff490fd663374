import type { Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { foot } from '../code.ts'
import { noteDate } from '../dates.ts'
import { ONE_PAGE } from '../density.ts'
import type { Block, Description } from '../description.ts'
import { formatNumber } from '../numbers.ts'
import { stampOf } from '../stamp.ts'
import { initials, typeset } from '../typeset.ts'
import { agreementSheet, sheetOfTeam, teamApart } from './apart.ts'
import { goals } from './goals.ts'
import { events } from './milestones.ts'
import { people } from './people.ts'
import { reasons } from './reasons.ts'

/** The project card: four blocks on one landscape A4; what one page cannot hold runs on. */
export function buildCard(project: Project, { lang, address = null }: Asked): Description {
  const t = textsOf(lang)
  const { about, card } = project
  const title = (lang === 'en' && about.titleEn) || about.title || t.untitled
  const apart = teamApart(project)
  const blocks: Block[] = [
    head(project, title, lang),
    { block: 'pair', left: people(project, apart, lang), right: reasons(project, lang) },
    { block: 'pair', left: goals(project, lang), right: events(project, lang) },
  ]
  const code = card.registration ? `${t.document}${card.registration}/${t.cardSuffix}` : t.cardSmall
  const document = `${code}, ${t.versionSmall} ${card.version}`
  const dayHours = project.settings.workdayMinutes / 60
  const hours = formatNumber(dayHours, Number.isInteger(dayHours) ? 0 : 1, lang)
  const notes = [
    [card.executor && `${t.executor}${initials(card.executor)}`, t.workday(hours), document]
      .filter(Boolean)
      .join('     '),
  ]
  const sheets = [
    {
      landscape: true,
      margins: { left: 20, right: 10, top: 11, bottom: 10 },
      densities: ONE_PAGE,
      blocks: [...blocks, foot(notes, { document, blocks, address, alt: t.codeAlt })],
    },
    ...(apart ? [sheetOfTeam(project, lang)] : []),
    ...(card.agreedAlso.trim() ? [agreementSheet(project, lang)] : []),
  ]
  const approved = card.state === 'approved' || card.state === 'finished'
  return typeset({ lang, title, running: null, sheetWords: null, draft: approved ? '' : t.draftWord, sheets }, lang)
}

function head(project: Project, title: string, lang: Lang): Block {
  const t = textsOf(lang)
  const { about, card } = project
  const year = yearOf(project)
  const approved = card.state === 'approved' || card.state === 'finished'
  const version = `${t.versionSmall}\u00a0${card.version}${card.versionOn ? `${t.dated}${noteDate(card.versionOn, lang)}` : ''}`
  const agreed = stampOf(t.agreed, { post: card.agreedPost, name: card.agreedName, on: card.agreedOn, year }, lang)
  const several = card.agreedAlso.trim() !== ''
  return {
    block: 'head',
    left: several ? { ...agreed, instead: t.agreedApart } : card.agreedPost || card.agreedName ? agreed : null,
    organisation: [about.organisationName].filter((name) => name !== ''),
    right: stampOf(
      t.approved,
      { post: card.approverPost, name: card.approverName, on: approved ? card.approvedOn : null, year },
      lang,
    ),
    kind: t.card,
    title: `${t.quoteOpen}${title}${t.quoteClose}`,
    note: [card.registration && `${t.numberSign}${card.registration}`, version].filter(Boolean).join('   ·   '),
    state: card.state === 'approved' ? '' : t.state[card.state],
    between: true,
  }
}

function yearOf(project: Project): string {
  const days = [...project.milestones.values()].map(({ start }) => start).filter((day) => day !== null)
  return days.sort()[0]?.slice(0, 4) ?? '20\u00a0\u00a0'
}
