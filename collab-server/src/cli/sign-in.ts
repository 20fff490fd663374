import { firstLink } from '../access/firstLink.ts'
import { settingsFrom } from '../settings.ts'
import { type CliCommand, Trouble } from './command.ts'
import { readArgs } from './readArgs.ts'
import { entranceAddress, withWritableTables } from './withTables.ts'

/** A new one-time link for somebody whose browser or memory forgot them. The server may run meanwhile. */
export const signIn: CliCommand = {
  name: 'sign-in',
  usage: 'sign-in [LOGIN | NAME]',
  about: {
    ru: 'новая одноразовая ссылка: администратору или названному сотруднику',
    en: 'a new one-time link: for the administrator or the named member of staff',
  },
  async run(args, voice) {
    const settings = settingsFrom(process.env)
    const { words } = readArgs(signIn, args, {}, 0, true)
    const asked = words.join(' ').trim()
    const token = await withWritableTables(settings, async ({ first, write }) => {
      const person = asked === '' ? first(ADMINISTRATOR) : staffMember(asked, first)
      const link = firstLink(person ? String(person.id) : null)
      await write(link.writes)
      return link.token
    })
    voice.out(entranceAddress(settings, token))
    return 0
  },
}

const ADMINISTRATOR = 'SELECT id FROM person WHERE administrator=1 ORDER BY at LIMIT 1'
const STAFF = 'FROM person WHERE guest=0 AND (login=? OR name=?)'

function staffMember(asked: string, first: (sql: string, ...values: string[]) => Record<string, unknown> | undefined) {
  const given = [asked.toLowerCase(), asked]
  const found = Number(first(`SELECT count(*) AS count ${STAFF}`, ...given)?.count)
  if (found === 0) throw new Trouble(`Сотрудника «${asked}» нет.`, `There is no member of staff "${asked}".`)
  if (found > 1)
    throw new Trouble(
      `«${asked}» – так зовут нескольких (${found}), назовите логин.`,
      `"${asked}" is the name of ${found} people; name the login.`,
    )
  return first(`SELECT id ${STAFF}`, ...given)
}
