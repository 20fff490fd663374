import { byOrder, type Indicator, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, column, factOf, linesOf, paragraph, row, words } from '../cells.ts'
import { noteDate } from '../dates.ts'
import type { Block, Row } from '../description.ts'
import { typedFigures } from '../numbers.ts'
import { soundMaps } from '../soundMaps.ts'
import { unitOf } from '../units.ts'
import { effects } from './effects.ts'

/** Block 3: the indicators as people set them, and the three effects that follow from the maps. */
export function goals(project: Project, lang: Lang): Block[] {
  const t = textsOf(lang)
  const indicators = [...project.indicators.values()].sort(byOrder)
  const own = linesOf(project.card.effects)
  const computed = effects(project, lang)
  return [
    { block: 'section', number: '3', text: t.goals, aside: '', ruled: true },
    indicatorTable(project, lang) ?? paragraph(t.missing, 'missing'),
    ...notes(project, indicators, lang),
    ...(computed.length > 0 ? [{ block: 'effects' as const, figures: computed }] : []),
    ...(own.length > 0
      ? [{ block: 'facts' as const, rows: [factOf(t.effects, [words(own.join('; '))], t.missing)] }]
      : []),
  ]
}

/** The indicators as people set them; null when there are none. */
export function indicatorTable(project: Project, lang: Lang): Block | null {
  const t = textsOf(lang)
  const indicators = [...project.indicators.values()].sort(byOrder)
  const withIdeal = indicators.some(({ ideal }) => ideal !== '')
  const columns = [
    column(t.indicator, null),
    column(t.unit, 13),
    column(t.current, 17, 'right'),
    column(t.target, 17, 'right'),
    ...(withIdeal ? [column(t.ideal, 16, 'right')] : []),
    column(t.method, withIdeal ? 24 : 33),
  ]
  const rows = indicators.map((one) => indicatorRow(one, withIdeal, project, lang))
  return rows.length > 0 ? { block: 'table', columns, rows, ruled: false } : null
}

function indicatorRow(one: Indicator, withIdeal: boolean, { about }: Project, lang: Lang): Row {
  const [current, target, ideal] = typedFigures([one.current, one.target, one.ideal], lang, about.locale)
  return row([
    cell(one.name),
    cell(unitOf(one.unit, lang), 'small'),
    cell(current!),
    cell(target!, 'bold'),
    ...(withIdeal ? [cell(ideal!)] : []),
    cell(one.method, 'small'),
  ])
}

/** What the figures stand for: their days, their sources, and how the longest time is counted. */
function notes(project: Project, indicators: readonly Indicator[], lang: Lang): Block[] {
  const t = textsOf(lang)
  const { currentOn, targetOn } = project.card
  const days = [
    currentOn && `${t.currentOn}${noteDate(currentOn, lang)}`,
    targetOn && `${t.targetOn}${noteDate(targetOn, lang)}`,
  ].filter(Boolean)
  const sources = [...new Set(indicators.map(({ source }) => source.trim()).filter((source) => source !== ''))]
  const { current, target } = soundMaps(project)
  const sentences = [
    days.length > 0 ? sentence(days.join(', ')) : '',
    sources.length > 0 ? `${t.sources}${sources.join(', ')}.` : '',
    current || target ? t.longest[project.settings.repeats] : '',
  ].filter((text) => text !== '')
  return sentences.length > 0 ? [paragraph(sentences.join(' '), 'note')] : []
}

const sentence = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}.`
