import { byOrder, type Indicator, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, fact, linesOf, paragraph, row } from '../cells.ts'
import type { Block, Column, Description } from '../description.ts'
import { milestoneTable } from './milestones.ts'

// Steps of density (normal, tight, dense): how much the card holds at each before it takes the next.
const STEPS = [
  { holds: 37, textSize: 9.6 },
  { holds: 42, textSize: 8.8 },
  { holds: Number.POSITIVE_INFINITY, textSize: 8 },
]
const SIGNS_A_LINE = 52
const TEAM_IN_LINES = 6

/** The project card: four blocks on one landscape A4. */
export function buildCard(project: Project, lang: Lang): Description {
  const t = textsOf(lang)
  const { about, card } = project
  const title = (lang === 'en' && about.titleEn) || about.title || t.untitled
  const year = yearOf(project)
  const upper = [people(project, lang), reasons(project, lang)] as const
  const lower = [goals(project, lang), [section('4', t.events), milestoneTable(project, lang)]] as const
  const lines = [upper, lower].reduce((sum, [left, right]) => sum + Math.max(height(left), height(right)), 0)
  return {
    lang,
    title,
    page: {
      landscape: true,
      margins: { left: 20, right: 10, top: 11, bottom: 10 },
      textSize: STEPS.find((step) => lines <= step.holds)!.textSize,
    },
    running: null,
    sheetWords: null,
    blocks: [
      {
        block: 'stamps',
        left: { word: t.agreed, post: card.agreedPost, name: card.agreedName, year },
        middle: [about.organisationName].filter((name) => name !== ''),
        right: { word: t.approved, post: card.approverPost, name: card.approverName, year },
      },
      {
        block: 'title',
        kind: t.card,
        text: `${t.quoteOpen}${title}${t.quoteClose}`,
        note: card.registration ? `${t.cardNumber}${card.registration}` : '',
      },
      { block: 'pair', left: upper[0], right: upper[1] },
      { block: 'pair', left: lower[0], right: lower[1] },
      ...(card.executor ? [paragraph(`${t.executor}${card.executor}`, 'note')] : []),
    ],
  }
}

const section = (number: string, text: string): Block => ({ block: 'section', number, text, ruled: true })

function people({ about, card }: Project, lang: Lang): Block[] {
  const t = textsOf(lang)
  const boundaries = [
    about.boundaryFrom && `${t.boundaryFrom}${about.boundaryFrom}`,
    about.boundaryTo && `${t.boundaryTo}${about.boundaryTo}`,
  ]
  const rows = [
    fact(t.customer, card.customer, t.missing),
    fact(t.clients, card.clients, t.missing),
    fact(t.boundaries, boundaries.filter(Boolean).join('\n'), t.missing),
    fact(t.perimeter, card.perimeter, t.missing),
    fact(t.owner, about.processOwner, t.missing),
    fact(t.leader, card.leader, t.missing),
    fact(t.team, teamOf(card.team), t.missing),
    fact(t.curator, card.curator, t.missing),
  ]
  return [section('1', t.people), { block: 'facts', rows }]
}

/** A large team runs on in one paragraph: the card stays one page. */
function teamOf(text: string): string {
  const members = linesOf(text)
  return members.length > TEAM_IN_LINES ? members.join('; ') : text
}

function reasons({ about, card }: Project, lang: Lang): Block[] {
  const t = textsOf(lang)
  const unit = about.unit ? ` (${about.unit})` : ''
  const scale = about.annualVolume === null ? '' : `${about.annualVolume} ${t.perYear}${unit}`
  const dashed = linesOf(card.justification).map((line) => `–\u00a0${line}`)
  const rows = [
    fact(t.grounds, card.grounds ? t.ground[card.grounds] : '', t.missing),
    fact(t.scale, scale, t.missing),
    fact(t.justification, dashed.join('\n'), t.missing),
    fact(t.keyRisk, card.keyRisk, t.missing, 'bold'),
    fact(t.otherRisks, card.otherRisks, t.missing),
  ]
  return [section('2', t.reasons), { block: 'facts', rows }]
}

function goals(project: Project, lang: Lang): Block[] {
  const t = textsOf(lang)
  const indicators = [...project.indicators.values()].sort(byOrder)
  const withIdeal = indicators.some(({ ideal }) => ideal !== '')
  const columns: Column[] = [
    { head: t.indicator, width: null, align: 'left' },
    { head: t.unit, width: 15, align: 'left' },
    { head: t.current, width: 19, align: 'right' },
    { head: t.target, width: 18, align: 'right' },
    ...(withIdeal ? [{ head: t.ideal, width: 17, align: 'right' } as const] : []),
    { head: t.method, width: withIdeal ? 24 : 32, align: 'left' },
  ]
  const figure = (text: string) => decimals(text, lang)
  const rows = indicators.map((one: Indicator) =>
    row([
      cell(one.name),
      cell(one.unit, 'note'),
      cell(figure(one.current)),
      cell(figure(one.target), 'bold'),
      ...(withIdeal ? [cell(figure(one.ideal))] : []),
      cell(one.method, 'note'),
    ]),
  )
  const effects = linesOf(project.card.effects).map((line) => paragraph(`–\u00a0${line}`))
  return [
    section('3', t.goals),
    rows.length > 0 ? { block: 'table', columns, rows, ruled: false } : paragraph(t.missing, 'missing'),
    ...(effects.length > 0 ? [paragraph(t.effects, 'note'), ...effects] : []),
  ]
}

/** Only a cell that is nothing but figures: a search over running text would turn dates and numbers of items into decimals. */
function decimals(text: string, lang: Lang): string {
  if (!/^[\d.,\s–-]+$/.test(text)) return text
  const marked = lang === 'ru' ? text.replace(/(\d)\.(\d)/g, '$1,$2') : text.replace(/(\d),(\d)/g, '$1.$2')
  return marked.replace(/\s*[–-]\s*/g, '–')
}

function yearOf(project: Project): string {
  const days = [...project.milestones.values()].map(({ start }) => start).filter((day) => day !== null)
  return days.sort()[0]?.slice(0, 4) ?? '20\u00a0\u00a0'
}

function height(blocks: readonly Block[]): number {
  const lines = (text: string) => Math.max(1, Math.ceil(text.length / SIGNS_A_LINE))
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
  return sum(
    blocks.map((block) => {
      if (block.block === 'facts') return sum(block.rows.map((one) => sum(one.lines.map(lines))))
      if (block.block === 'table')
        return sum(
          block.rows.map(
            ({ cells }) =>
              Math.max(...cells.flatMap((one) => one.lines.map((line) => Math.ceil(line.text.length / 24))), 1) + 0.4,
          ),
        )
      return 1.5
    }),
  )
}
