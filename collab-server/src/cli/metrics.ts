import { type Figures, type Finding, figures, formatMinutes, type Project, processMap } from '@potok/model'
import { type CliCommand, Trouble } from './command.ts'
import { projectFrom } from './projectFrom.ts'

/** The figures of a file's current and target map; an invalid graph answers with its findings and exit code 1. */
export const metrics: CliCommand = {
  name: 'metrics',
  usage: 'metrics FILE [--json]',
  about: { ru: 'показатели текущей и целевой карты', en: 'figures of the current and the target map' },
  async run(args, voice) {
    const json = args.includes('--json')
    const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json')
    if (unknown) throw new Trouble(`Неизвестный ключ ${unknown} / unknown option ${unknown}.`)
    const [file] = args.filter((arg) => !arg.startsWith('--'))
    if (!file) throw new Trouble('Укажите файл: potok metrics ФАЙЛ [--json] / name a file.')
    const answer = figuresOf(projectFrom(file))
    voice.out(json ? JSON.stringify(answer, null, 1) : inWords(answer))
    return Object.values(answer).some((one) => 'findings' in one) ? 1 : 0
  },
}

type Answer = Record<string, Figures | { readonly findings: readonly Finding[] }>

function figuresOf(project: Project): Answer {
  const answer: Answer = {}
  for (const state of ['current', 'target'] as const) {
    const found = [...project.maps.values()].find((map) => map.state === state)
    const map = found ? processMap(project, found.id) : null
    if (map) answer[state] = figures(map, project)
  }
  return answer
}

function inWords(answer: Answer): string {
  return Object.entries(answer)
    .map(([state, one]) => {
      if ('findings' in one) return [state, ...one.findings.map(({ message }) => `  ${message}`)].join('\n')
      const said = (minutes: number) => formatMinutes(minutes, { locale: 'ru' })
      return [
        state,
        `  ВПП ${said(one.min)} – ${said(one.max_K1)} (${one.min} – ${one.max_K1} мин)`,
        `  ожидаемое ${said(one.expected_pert)}`,
        ...Object.entries(one.leadBuckets).map(([bucket, minutes]) => `  ${bucket} ${minutes.toFixed(4)} мин`),
      ].join('\n')
    })
    .join('\n')
}
