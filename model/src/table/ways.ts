import type { Flow } from '../records/flow.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Way } from './change.ts'
import type { Reader, Shower } from './column.ts'
import { figureText, readFigure } from './figures.ts'
import type { TableRow } from './row.ts'
import { readTimeOver, timeText } from './times.ts'

const WORDS = {
  ru: { wait: 'ожидание', transfer: 'передача', repeats: 'повторов' },
  en: { wait: 'wait', transfer: 'transfer', repeats: 'repeats' },
} as const

/**
 * `да 75 % → 9; нет 25 % ↩ 8 (ожидание 1–5 р. д.)`. A hooked arrow leads back. Waits are said where the column of the
 * step that follows does not say them: on ways back, and where several lead forward to one step.
 */
export function waysText(row: TableRow, by: Shower): string {
  return row.out.map((flow) => wayText(flow, by.back.has(flow.id) || by.intoOf(flow.end ?? '') !== 1, by)).join('; ')
}

function wayText(flow: Flow, withTimes: boolean, { project, locale, numberOf }: Shower): string {
  const { settings } = project
  const share = flow.share === null ? '' : `${figureText(flow.share * 100, locale, 1e9)}\u00a0%`
  const arrow = flow.returns ? '↩' : '→'
  const times = (['wait', 'transfer'] as const).flatMap((part) =>
    withTimes && flow[part] ? [`${WORDS[locale][part]} ${timeText(flow[part], settings, locale)}`] : [],
  )
  if (flow.repeats !== null) times.push(`${WORDS[locale].repeats} ${figureText(flow.repeats, locale)}`)
  const more = times.length > 0 ? ` (${times.join(', ')})` : ''
  return [flow.label, share, arrow, numberOf(flow.end ?? '')].filter(Boolean).join(' ') + more
}

const ARROW = /(?:→|↩|⟲|->|=>|<-|←|>)/gu
const BACK = /^(?:↩|⟲|<-|←)$/u
const BACK_WORD = /(?:^|[\s,])(?:возврат|назад|return|back)(?=$|[\s,])/iu
const PARENTHESES = /\(([^()]*)\)\s*$/u

/** What the ways of a row are to be. Those whose step is not found are refused, by their own words. */
export function readWays(words: string, row: TableRow, by: Reader): Result<readonly Way[]> {
  const ways: Way[] = []
  for (const part of words.split(/[;\n](?![^(]*\))/u)) {
    const clean = part.replaceAll('\u00a0', ' ').trim()
    if (clean === '' || /^[-–—]$/u.test(clean)) continue
    const read = readWay(clean, row, ways, by)
    if (!read.ok) return read
    ways.push(read.value)
  }
  return ok(ways)
}

function readWay(words: string, row: TableRow, before: readonly Way[], by: Reader): Result<Way> {
  const [whole = '', inside = ''] = PARENTHESES.exec(words) ?? []
  const bare = words.slice(0, words.length - whole.length).trim()
  const arrow = [...bare.matchAll(ARROW)].at(-1)
  const said = arrow ? bare.slice(0, arrow.index) : ''
  const after = arrow ? bare.slice(arrow.index + arrow[0].length) : bare
  const backward = BACK_WORD.test(` ${after}`) || BACK_WORD.test(said)
  const found = by.find(after.replace(BACK_WORD, ' '))
  if (!found.ok) return found
  if (found.value === row.step.id)
    return refuse('flow.self', 'A flow cannot lead from a step to itself.', [row.step.id])
  if (by.lookOf(found.value) === 'start')
    return refuse('flow.intoStart', 'A flow cannot lead to the start.', [found.value])
  const flow = row.out.filter(({ end }) => end === found.value)[before.filter(({ to }) => to === found.value).length]
  const read = readTimes(inside, flow, by)
  if (!read.ok) return read
  const share = /(\d+(?:[.,]\d+)?)\s*%/u.exec(said)
  const label = said.replace(share?.[0] ?? '', ' ').replace(BACK_WORD, ' ')
  const isKept = flow && !read.value.isSaid && by.intoOf(found.value) === 1 && !flow.returns
  const times: Times = isKept ? {} : read.value.times
  return ok({
    to: found.value,
    label: label.replace(/\s+/gu, ' ').replace(/^[\s,–-]+|[\s,–-]+$/gu, ''),
    share: share?.[1] ? Number(share[1].replace(',', '.')) / 100 : null,
    returns: backward || BACK.test(arrow?.[0] ?? '') ? true : flow && arrow ? false : null,
    ...times,
  })
}

type Times = Pick<Way, 'wait' | 'transfer' | 'repeats'>

function readTimes(words: string, flow: Flow | undefined, by: Reader): Result<{ times: Times; isSaid: boolean }> {
  const times: { -readonly [K in keyof Times]: Times[K] } = { wait: null, transfer: null, repeats: null }
  for (const part of words.split(/[,;](?=\s*[^\d\s])/u)) {
    const clean = part.trim()
    if (clean === '') continue
    const [, name = '', rest = ''] = /^(\S+?):?\s+(.*)$/u.exec(clean) ?? []
    if (/^(?:повтор|repeat)/iu.test(name)) {
      const read = readFigure(rest)
      if (!read.ok) return read
      times.repeats = read.value
      continue
    }
    const which = /^(?:ожид|жд|wait)/iu.test(name)
      ? 'wait'
      : /^(?:перед|transfer|hand)/iu.test(name)
        ? 'transfer'
        : null
    if (!which) return refuse('table.unreadWay', `"${clean}" is not understood.`, [], { text: clean.slice(0, 60) })
    const read = readTimeOver(rest, flow?.[which] ?? null, by.project.settings)
    if (!read.ok) return read
    times[which] = read.value
  }
  return ok({ times, isSaid: words.trim() !== '' })
}
