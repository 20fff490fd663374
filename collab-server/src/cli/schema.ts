import { projectSchema } from '@potok/model'
import type { CliCommand } from './command.ts'
import { readArgs } from './readArgs.ts'

/** The shape of a project file, for other programs. */
export const schema: CliCommand = {
  name: 'schema',
  usage: 'schema',
  about: { ru: 'схема файла проекта (JSON Schema)', en: 'the schema of a project file (JSON Schema)' },
  async run(args, voice) {
    readArgs(schema, args, {}, 0)
    voice.out(JSON.stringify(projectSchema(), null, 1))
    return 0
  },
}
