import { parseArgs } from 'node:util'
import { firstLink } from '../access/firstLink.ts'
import { Name } from '../access/names.ts'
import { newPerson } from '../access/people.ts'
import { settingsFrom } from '../settings.ts'
import { type CliCommand, Trouble } from './command.ts'
import { entranceAddress, withTables } from './withTables.ts'

/** A new member of staff. The link that is printed lets them in once; then they choose a login and a password. */
export const user: CliCommand = {
  name: 'user',
  usage: 'user add --name NAME [--administrator]',
  about: { ru: 'новый сотрудник и его одноразовая ссылка', en: 'a new member of staff and their one-time link' },
  async run(args, voice) {
    const { name, administrator } = asked(args)
    const settings = settingsFrom(process.env)
    const [person, add] = newPerson(name, { guest: false, administrator })
    const { token, writes } = firstLink(person.id)
    withTables(settings, ({ write }) => write([add, ...writes]))
    voice.out(entranceAddress(settings, token))
    return 0
  },
}

function asked(args: readonly string[]): { name: string; administrator: boolean } {
  const { values, positionals } = parsed(args)
  const name = Name.safeParse(values.name)
  if (positionals.join(' ') !== 'add' || !name.success) throw new Trouble(`Нужно: potok ${user.usage} / needed.`)
  return { name: name.data, administrator: values.administrator === true }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: { type: 'string' }, administrator: { type: 'boolean' } },
    })
  } catch (error) {
    throw new Trouble(`Ключи не разобраны: ${(error as Error).message.split('\n')[0]} / the options cannot be read.`)
  }
}
