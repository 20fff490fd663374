import { type Flow, formatMinutes, type Project, type Step } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, cellOf, column, line, linesOf, paragraph, row, run, withoutEmptyColumns, words } from '../cells.ts'
import type { Block, Line, Row } from '../description.ts'
import { formatNumber } from '../numbers.ts'
import { nameOf, namesOf, type ReadProcedure, textOf } from './reading.ts'

/** Section 7: one row per operation in flow order; a decision is a tinted row that says where to go. */
export function stepTable(read: ReadProcedure, project: Project, lang: Lang): Block[] {
  const t = textsOf(lang)
  const all = [
    column(t.no, 9, 'center'),
    column(t.actionAndPerformer, 42),
    column(t.how, null),
    column(t.norm, 22, 'right'),
    column(t.outcome, 46),
  ]
  const drawn = read.rows.map((step) =>
    step.look === 'operation' ? operation(step, read, project, lang) : decision(step, read, all.length, lang),
  )
  const { columns, rows, lost } = withoutEmptyColumns(all, drawn, 2)
  const untimed = read.rows.some(({ look, time }) => look === 'operation' && time === null)
  return [
    { block: 'paragraph', line: words(t.orderNote[read.map.map.state], 'small'), sticky: true },
    rows.length > 0 ? { block: 'table', columns, rows, ruled: false } : paragraph(t.noSteps, 'missing'),
    ...(lost.length > 0 && rows.length > 0 ? [paragraph(t.notPrinted(lost), 'note')] : []),
    ...(untimed ? [paragraph(t.someUntimed, 'note')] : []),
  ]
}

function operation(step: Step, read: ReadProcedure, project: Project, lang: Lang): Row {
  const t = textsOf(lang)
  const performer = nameOf(read.performer.get(step.id), project, lang)
  const action = words(
    (lang === 'en' ? step.textEn || step.action : step.action) || textOf(step, lang) || t.untitled,
    'bold',
  )
  return row([
    cell(read.numbers.get(step.id) ?? '', 'bold'),
    cellOf([action, ...(performer ? [words(performer, 'small')] : [])]),
    cellOf([...plain(step.how), ...led(t.why, step.why), ...led(t.deviation, step.deviation)]),
    step.time ? cell(longestTime(step.time, project, lang)) : cell(t.timeMissing, 'missing'),
    cellOf([...named(step, project, lang), ...led(t.result, step.result), ...next(step, read, lang)]),
  ])
}

const plain = (text: string): Line[] => linesOf(text).map((one) => words(one))

const led = (lead: string, text: string): Line[] => {
  const said = linesOf(text).join(' ')
  return said ? [line(run(`${lead} `, 'lead'), run(said))] : []
}

function named(step: Step, project: Project, lang: Lang): Line[] {
  const names = [...namesOf(step.documents, project.documents, lang), ...namesOf(step.systems, project.systems, lang)]
  return names.length > 0 ? [words(names.join(', '))] : []
}

function next(step: Step, read: ReadProcedure, lang: Lang): Line[] {
  const t = textsOf(lang)
  const onward = read.onward(step)
  if (!onward) return []
  const { target, afterAll } = onward
  const go =
    'item' in target
      ? `${t.toItem}${target.item}`
      : 'end' in target
        ? `${t.finishWith}${quoted(target.end, lang)}`
        : `${t.toNamed}${quoted(target.named, lang)}`
  return [line(run(`${t.onward} `, 'lead'), run(`${afterAll ? t.whenAllDone : ''}${go}`))]
}

/** The norm is the longest time (domain.md 11); calendar days stay calendar days. */
function longestTime(time: NonNullable<Step['time']>, { settings }: Project, lang: Lang): string {
  const longest = time.triple[2]
  const { workdayMinutes } = settings
  if (time.basis === 'work') return formatMinutes(longest, { locale: lang, workdayMinutes })
  const days = longest / workdayMinutes
  return `${formatNumber(days, Number.isInteger(days) ? 0 : 1, lang)}\u00a0${textsOf(lang).calendarDays}`
}

function decision(step: Step, read: ReadProcedure, columns: number, lang: Lang): Row {
  const ways = read.map.flows
    .filter((flow) => flow.start === step.id)
    .sort((a, b) => Number(a.returns) - Number(b.returns))
  const question = textOf(step, lang)
  const said = step.look === 'and' ? together(ways, read, lang) : choice(ways, read, lang)
  const runs = [...(question ? [run(`${question}  `, 'bold')] : []), ...(said ? [run(said)] : [])]
  const mark = step.look === 'and' ? null : ('decision' as const)
  return row(
    [{ ...cell(mark ? '' : '+', 'bold'), mark }, cellOf(runs.length > 0 ? [line(...runs)] : [], columns - 1)],
    true,
  )
}

function together(ways: readonly Flow[], read: ReadProcedure, lang: Lang): string {
  const t = textsOf(lang)
  return ways.length > 0 ? `${t.together}${ways.map((flow) => place(flow, read, lang)).join(', ')}.` : ''
}

/** «Если да – перейдите к п. 6. Если нет – к п. 5.» */
function choice(ways: readonly Flow[], read: ReadProcedure, lang: Lang): string {
  const t = textsOf(lang)
  return ways
    .map((flow, at) => {
      const label = flow.label.trim()
      const answer = t.answers[label.toLowerCase() as keyof typeof t.answers] ?? label
      const target = read.whereTo(flow)
      const go =
        !target || 'end' in target
          ? `${t.finishWith}${place(flow, read, lang)}`
          : 'item' in target
            ? `${at === 0 ? t.goTo : t.thenTo}${target.item}`
            : `${at === 0 ? t.goToNamed : t.toNamed}${quoted(target.named, lang)}`
      return `${label ? `${t.ifWord} ${answer}` : t.otherwise}${t.answerEnd}${go}.`
    })
    .join(' ')
}

function place(flow: Flow, read: ReadProcedure, lang: Lang): string {
  const t = textsOf(lang)
  const target = read.whereTo(flow)
  if (!target) return t.missing
  return 'item' in target ? `${t.point}${target.item}` : quoted('end' in target ? target.end : target.named, lang)
}

function quoted(text: string, lang: Lang): string {
  const t = textsOf(lang)
  return `${t.quoteOpen}${text}${t.quoteClose}`
}
