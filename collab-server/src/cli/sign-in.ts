import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { firstLink } from '../access/firstLink.ts'
import { settingsFrom } from '../settings.ts'
import { type CliCommand, Trouble } from './command.ts'

const WAIT_MS = 5000

/** A new one-time link for an administrator whose browser forgot them. The server may run meanwhile. */
export const signIn: CliCommand = {
  name: 'sign-in',
  usage: 'sign-in',
  about: { ru: 'новая одноразовая ссылка для администратора', en: 'a new one-time link for the administrator' },
  async run(_, voice) {
    const { dataFolder, host, port, publicUrl } = settingsFrom(process.env)
    const file = join(dataFolder, 'potok.sqlite')
    if (!existsSync(file)) throw new Trouble(`${dataFolder}: здесь нет данных Потока / there is no Potok data here.`)
    const database = new DatabaseSync(file, { timeout: WAIT_MS })
    try {
      const found = database.prepare('SELECT id FROM person WHERE administrator=1 ORDER BY at LIMIT 1').get()
      const { token, writes } = firstLink(found ? String(found.id) : null)
      database.exec('BEGIN IMMEDIATE')
      for (const [sql, ...values] of writes) database.prepare(sql).run(...values)
      database.exec('COMMIT')
      voice.out(`${publicUrl ?? `http://${host}:${port}`}/first#${token}`)
    } finally {
      database.close()
    }
    return 0
  },
}
