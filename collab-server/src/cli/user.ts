import { audit } from '../access/audit.ts'
import { firstLink } from '../access/firstLink.ts'
import { Mail } from '../access/mails.ts'
import { Name } from '../access/names.ts'
import { newPerson, setMail } from '../access/people.ts'
import { settingsFrom } from '../settings.ts'
import { type CliCommand, Trouble } from './command.ts'
import { readArgs } from './readArgs.ts'
import { entranceAddress, withWritableTables } from './withTables.ts'

/** A new member of staff. The link that is printed lets them in once; then they choose a login and a password. */
export const user: CliCommand = {
  name: 'user',
  usage: 'user add --name NAME [--mail MAIL] [--administrator]',
  about: { ru: 'новый сотрудник и его одноразовая ссылка', en: 'a new member of staff and their one-time link' },
  async run(args, voice) {
    const { name, mail, administrator } = asked(args)
    const settings = settingsFrom(process.env)
    const [person, add] = newPerson(name, { guest: false, administrator })
    const { token, writes } = firstLink(person.id)
    await withWritableTables(settings, async ({ first, write }) => {
      if (mail !== null && first('SELECT 1 FROM person WHERE mail=?', mail)) {
        throw new Trouble(`Почта ${mail} уже записана за другим сотрудником.`, `Another person has the mail ${mail}.`)
      }
      const known = mail === null ? [] : setMail(person.id, mail)
      await write([add, ...known, audit('person.added', { person: 'server', about: [person.id] }), ...writes])
    })
    voice.out(entranceAddress(settings, token))
    return 0
  },
}

function asked(args: readonly string[]): { name: string; mail: string | null; administrator: boolean } {
  const options = { name: { type: 'string' }, mail: { type: 'string' }, administrator: { type: 'boolean' } } as const
  const { values, words } = readArgs(user, args, options, 1)
  const name = Name.safeParse(values.name)
  if (words[0] !== 'add' || !name.success) {
    throw new Trouble(`Нужно: potok ${user.usage}`, `Needed: potok ${user.usage}`)
  }
  const mail = values.mail === undefined ? null : Mail.safeParse(values.mail)
  if (mail?.success === false) {
    throw new Trouble(`«${values.mail}» – не адрес почты.`, `"${values.mail}" is no mail address.`)
  }
  return { name: name.data, mail: mail?.data ?? null, administrator: values.administrator === true }
}
