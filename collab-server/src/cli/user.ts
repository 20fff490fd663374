import { audit } from '../access/audit.ts'
import { firstLink } from '../access/firstLink.ts'
import { Name } from '../access/names.ts'
import { newPerson } from '../access/people.ts'
import { settingsFrom } from '../settings.ts'
import { type CliCommand, Trouble } from './command.ts'
import { readArgs } from './readArgs.ts'
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
    withTables(settings, ({ write }) =>
      write([add, audit('person.added', { person: 'server', about: [person.id] }), ...writes]),
    )
    voice.out(entranceAddress(settings, token))
    return 0
  },
}

function asked(args: readonly string[]): { name: string; administrator: boolean } {
  const options = { name: { type: 'string' }, administrator: { type: 'boolean' } } as const
  const { values, words } = readArgs(user, args, options, 1)
  const name = Name.safeParse(values.name)
  if (words[0] !== 'add' || !name.success) {
    throw new Trouble(`Нужно: potok ${user.usage}`, `Needed: potok ${user.usage}`)
  }
  return { name: name.data, administrator: values.administrator === true }
}
