import { checkMap, inWordsOfCase, journeyFindings, processMap, processMaps } from '@potok/model'
import type { CliCommand } from './command.ts'
import { projectFrom } from './projectFrom.ts'
import { readArgs } from './readArgs.ts'

/** Maps are told in the order in which a project goes through them. */
const ORDER: readonly string[] = ['current', 'target', 'ideal']

/** What is wrong on each map of a file. Exit code 1 when something keeps the figures from being computed. */
export const check: CliCommand = {
  name: 'check',
  usage: 'check FILE [--json]',
  about: { ru: 'проверки карт', en: 'checks of the maps' },
  async run(args, voice) {
    const { values, words } = readArgs(check, args, { json: { type: 'boolean' } }, 1)
    const [file = ''] = words
    const { project, names } = projectFrom(file)
    const maps = processMaps(project).sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
    const journeys = [...project.maps.values()].filter(({ kind }) => kind === 'journey')
    const found = [...maps, ...journeys].map(({ id, name, state, kind }) => {
      const map = processMap(project, id)
      const findings = map ? checkMap(map, project) : journeyFindings(project, id)
      return { map: name, kind, state, findings: inWordsOfCase(findings, names) }
    })
    if (values.json) voice.out(JSON.stringify(found, null, 1))
    else
      for (const { map, kind, state, findings } of found)
        voice.out(
          [kind === 'journey' ? `${state}, ${map}` : state, ...findings.map((one) => `  ${one.message}`)].join('\n'),
        )
    return found.some(({ findings }) => findings.some((one) => one.blocks)) ? 1 : 0
  },
}
