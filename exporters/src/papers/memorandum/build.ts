import { formatMinutes, groundsOf, type Project, statusOn } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { parted } from '../card/apart.ts'
import { fact, line, paragraph, run } from '../cells.ts'
import { longDate } from '../dates.ts'
import type { Block, Description, Stamp } from '../description.ts'
import { changeOf } from '../outcome/compared.ts'
import { delaysOf } from '../outcome/problemTable.ts'
import { leadTimeOf, ofState } from '../processFacts.ts'
import { report } from '../report.ts'
import { initials } from '../typeset.ts'

const MOST_NAMED = 5

/** «Служебная записка» (domain.md 10.3): the leader tells whoever ordered the project how it stands and what has to be decided. */
export function buildMemorandum(project: Project, asked: Asked): Description {
  const { lang } = asked
  const texts = textsOf(lang)
  const t = texts.office.memorandum
  const { about, card } = project
  const title = (lang === 'en' && about.titleEn) || about.title || texts.untitled
  const today = asked.today ?? new Date().toISOString().slice(0, 10)
  const [name, post] = parted(card.leader)
  const body = [...time(project, lang), ...problems(project, lang), ...plan(project, today, lang)]
  const blocks: Block[] = [
    {
      block: 'facts',
      rows: [fact(t.from, card.leader, texts.missing), fact(t.date, longDate(today, lang), texts.missing)],
    },
    ...(body.length > 0 ? [...grounds(project, lang), ...body, paragraph(t.ask)] : [paragraph(t.nothing, 'missing')]),
    { block: 'signature', post: post ? run(post) : run(texts.postMissing, 'missing'), name: initials(name) },
  ]
  return report(project, asked, {
    kind: t.kind,
    name: t.name,
    blocks,
    portrait: true,
    title: t.about(title),
    addressee: addressee(project, lang),
  })
}

/** Whoever approves the card, else the customer. */
function addressee({ card }: Project, lang: Lang): Stamp {
  const texts = textsOf(lang)
  const approver = [card.approverPost, initials(card.approverName)].filter((one) => one !== '').join(', ')
  const to = approver || card.customer || texts.missing
  return { word: texts.office.memorandum.to, post: run(''), name: '', date: '', year: '', instead: to }
}

function grounds({ card }: Project, lang: Lang): Block[] {
  const texts = textsOf(lang)
  const said = groundsOf(card).map((ground) => texts.ground[ground])
  return said.length > 0 ? [paragraph(texts.office.memorandum.grounds(said.join('; ')))] : []
}

function time(project: Project, lang: Lang): Block[] {
  const t = textsOf(lang).office.memorandum
  const [current, target] = [ofState(project, 'current'), ofState(project, 'target')]
  if (!current || current.map.steps.length === 0) return []
  const was = leadTimeOf(current, project, lang)
  if (!current.found || was === '') return [paragraph(t.noTime)]
  const is = target ? leadTimeOf(target, project, lang) : ''
  if (!target?.found || is === '' || current.found.atLeast || target.found.atLeast) return [paragraph(t.now(was))]
  return [paragraph(t.both(was, is, changeOf(current.found.expectedHeading, target.found.expectedHeading, lang)))]
}

function problems(project: Project, lang: Lang): Block[] {
  const texts = textsOf(lang)
  const t = texts.office.memorandum
  const { workdayMinutes } = project.settings
  if (project.problems.size === 0) return []
  const worst = [...delaysOf(project)]
    .filter(([id, minutes]) => minutes > 0 && project.problems.has(id))
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .slice(0, MOST_NAMED)
  const all = project.problems.size
  const named = worst.map(([id, minutes]) => {
    const { number, text } = project.problems.get(id)!
    const delay = t.delay(formatMinutes(minutes, { locale: lang, workdayMinutes }))
    return item(`${texts.numberSign}${number ?? '…'}. ${text.trim()}`, delay)
  })
  const solutions = [...project.solutions.values()]
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1))
    .flatMap(({ text }) => (text.trim() ? [item(text.trim())] : []))
  return [
    heading(named.length > 0 ? t.problems(all) : t.problemsAlone(all), named.length > 0),
    ...named,
    ...(solutions.length > 0 ? [heading(t.solutions, true), ...solutions] : []),
  ]
}

function plan(project: Project, today: string, lang: Lang): Block[] {
  const t = textsOf(lang).office.memorandum
  const actions = [...project.actions.values()].filter(({ state }) => state !== 'cancelled')
  if (actions.length === 0) return []
  const statuses = actions.map((one) => statusOn(one, today))
  const done = statuses.filter((one) => one === 'done' || one === 'doneLate').length
  const late = statuses.filter((one) => one === 'overdue').length
  const last = actions
    .flatMap(({ finish }) => finish ?? [])
    .sort()
    .at(-1)
  const blocked = actions.filter(({ blocker }) => blocker.trim() !== '')
  const until = last ? ` ${t.until(longDate(last, lang))}` : ''
  return [
    paragraph(`${t.plan(actions.length, done, late)}${until}`),
    ...(blocked.length > 0 ? [heading(t.blocked, true)] : []),
    ...blocked.map(({ text, blocker }) => item(text.trim(), blocker.trim())),
  ]
}

const heading = (text: string, sticky: boolean): Block => ({ block: 'paragraph', line: line(run(text)), sticky })

/** A dash entry, with what is said of it behind. */
const item = (text: string, said = ''): Block => ({
  block: 'paragraph',
  line: { dash: true, runs: [run(text), ...(said ? [run(` (${said})`, 'aside')] : [])] },
  sticky: false,
})
