import { checkMap, inWordsOfCase, processMap, processMaps } from '@potok/model'
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
    const found = maps.map(({ id, name, state }) => {
      const map = processMap(project, id)
      return { map: name, state, findings: inWordsOfCase(map ? checkMap(map, project) : [], names) }
    })
    if (values.json) voice.out(JSON.stringify(found, null, 1))
    else
      for (const { state, findings } of found)
        voice.out([state, ...findings.map((one) => `  ${one.message}`)].join('\n'))
    return found.some(({ findings }) => findings.some((one) => one.blocks)) ? 1 : 0
  },
}
