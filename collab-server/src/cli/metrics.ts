import {
  type EveryFigure,
  everyFigure,
  type Finding,
  formatMinutes,
  inWordsOfCase,
  type Project,
  processMap,
  processMaps,
  readMoment,
} from '@potok/model'
import { type CliCommand, type Language, Trouble } from './command.ts'
import { projectFrom } from './projectFrom.ts'
import { readArgs } from './readArgs.ts'

const MOST_RUNS = 10_000_000

/** The figures of a file's current and target map; an invalid graph answers with its findings and exit code 1. */
export const metrics: CliCommand = {
  name: 'metrics',
  usage: 'metrics FILE [--json] [--simulate RUNS [--seed N]] [--start 2026-04-06T09:00]',
  about: { ru: 'показатели текущей и целевой карты', en: 'figures of the current and the target map' },
  async run(args, voice) {
    const { file, json, ...asked } = read(args)
    const { project, names } = projectFrom(file)
    const answer = inWordsOfCase(figuresOf(project, asked), names)
    voice.out(json ? JSON.stringify(answer, null, 1) : inWords(answer, voice.language))
    return Object.values(answer).some((one) => 'findings' in one) ? 1 : 0
  },
}

type Asked = Parameters<typeof everyFigure>[2]
type Answer = Record<string, EveryFigure | { readonly findings: readonly Finding[] }>

function read(args: readonly string[]): { file: string; json: boolean } & NonNullable<Asked> {
  const text = { type: 'string' } as const
  const options = { json: { type: 'boolean' }, simulate: text, seed: text, start: text } as const
  const { values, words } = readArgs(metrics, args, options, 1)
  const [file = ''] = words
  const runs = whole('simulate', values.simulate, 1, MOST_RUNS)
  const seed = whole('seed', values.seed, 0, Number.MAX_SAFE_INTEGER)
  const start = values.start === undefined ? undefined : readMoment(values.start)
  if (start === null) {
    const like = '2026-04-06T09:00'
    throw new Trouble(
      `--start: «${values.start}» – не время вида ${like}.`,
      `--start: "${values.start}" is no moment like ${like}.`,
    )
  }
  return {
    file,
    json: values.json ?? false,
    ...(runs !== undefined && { simulate: { runs, ...(seed !== undefined && { seed }) } }),
    ...(start !== undefined && { start }),
  }
}

function whole(name: string, given: string | undefined, least: number, most: number): number | undefined {
  if (given === undefined) return undefined
  const number = Number(given)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new Trouble(
    `--${name}: нужно целое число от ${least} до ${most}.`,
    `--${name}: a whole number from ${least} to ${most} is needed.`,
  )
}

function figuresOf(project: Project, asked: Asked): Answer {
  const answer: Answer = {}
  for (const state of ['current', 'target'] as const) {
    const found = processMaps(project).find((map) => map.state === state)
    const map = found ? processMap(project, found.id) : null
    if (!map) continue
    const figures = everyFigure(map, project, asked)
    if (!figures.ok) {
      throw new Trouble(`Производственный календарь ${figures.values.year} года ещё не опубликован.`, figures.message)
    }
    answer[state] = figures.value
  }
  return answer
}

const WORDS = {
  ru: {
    lead: 'ВПП',
    minutes: 'мин',
    expected: 'ожидаемое',
    p85: (time: string, runs: number) => `85 % дел завершаются не позднее ${time} (${runs} прогонов)`,
    dated: (start: string, finish: string) => `с ${start} по ${finish}`,
  },
  en: {
    lead: 'lead time',
    minutes: 'min',
    expected: 'expected',
    p85: (time: string, runs: number) => `85 % of cases take at most ${time} (${runs} runs)`,
    dated: (start: string, finish: string) => `from ${start} to ${finish}`,
  },
} as const

function inWords(answer: Answer, locale: Language): string {
  const words = WORDS[locale]
  const said = (minutes: number) => formatMinutes(minutes, { locale })
  return Object.entries(answer)
    .map(([state, one]) => {
      if ('findings' in one) return [state, ...one.findings.map(({ message }) => `  ${message}`)].join('\n')
      const { monteCarlo: spread, typicalOnCalendar: dated } = one
      return [
        state,
        `  ${words.lead} ${said(one.min)} – ${said(one.max_K1)} (${one.min} – ${one.max_K1} ${words.minutes})`,
        `  ${words.expected} ${said(one.expected_pert)}`,
        ...Object.entries(one.leadBuckets).map(
          ([bucket, minutes]) => `  ${bucket} ${minutes.toFixed(4)} ${words.minutes}`,
        ),
        ...(spread?.p85 ? [`  ${words.p85(said(spread.p85), spread.runs)}`] : []),
        ...(dated ? [`  ${words.dated(dated.start, dated.finish)}`] : []),
      ].join('\n')
    })
    .join('\n')
}
