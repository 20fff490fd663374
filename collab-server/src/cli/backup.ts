import { existsSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeBackup } from '../backups/makeBackup.ts'
import { DATABASE } from '../backups/manifest.ts'
import { leaveUntold, noteOf, TOLD_ELSEWHERE, toldInBook } from '../backups/told.ts'
import { type Settings, settingsFrom } from '../settings.ts'
import { type CliCommand, Trouble, type Voice } from './command.ts'
import { readArgs } from './readArgs.ts'
import { withFolder, withWritableTables } from './withTables.ts'

const BY = 'server'
const STOPPED = 143

/** One file of everything lasting, beside a server that goes on working. */
export const backup: CliCommand = {
  name: 'backup',
  usage: 'backup FILE',
  about: { ru: 'копия всех данных одним файлом', en: 'a backup of all data as one file' },
  async run(args, voice) {
    const { words } = readArgs(backup, args, {}, 1)
    const file = resolve(words[0] ?? '')
    const settings = settingsFrom(process.env)
    const { dataFolder, cluster } = settings
    if (!cluster && !existsSync(join(dataFolder, DATABASE)))
      throw new Trouble(`${dataFolder}: здесь нет данных Потока.`, `${dataFolder}: there is no Potok data here.`)
    if (existsSync(file)) throw new Trouble(`${file}: такой файл уже есть.`, `${file}: there is such a file already.`)
    try {
      await withFolder(settings, (folder) => makeBackup(folder, file, { onAside: dropWhenStopped }))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOSPC') throw new Trouble(`${file}: на диске нет места.`, `${file}: the disk is full.`)
      if (code?.startsWith('E'))
        throw new Trouble(
          `${file}: копию нельзя записать (${code}).`,
          `${file}: the backup cannot be written (${code}).`,
        )
      throw error
    }
    const megabytes = (statSync(file).size / (1 << 20)).toFixed(1)
    voice.out(voice.language === 'ru' ? `${file}: ${megabytes} МБ` : `${file}: ${megabytes} MB`)
    if (!process.env[TOLD_ELSEWHERE]) await tell(settings, file, voice)
    return 0
  },
}

/** A backup that is made is one, whether or not its line can be written. */
async function tell(settings: Settings, file: string, voice: Voice): Promise<void> {
  const note = await noteOf(file, BY)
  try {
    await withWritableTables(settings, ({ write }) => write([toldInBook(note)]))
  } catch {
    try {
      leaveUntold(settings.dataFolder, note)
    } catch {
      voice.say(
        voice.language === 'ru'
          ? 'Копия сделана, но в книгу прав записать о ней нельзя.'
          : 'The backup is made, but the book of rights cannot be told of it.',
      )
    }
  }
}

function dropWhenStopped(aside: string): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      rmSync(aside, { recursive: true, force: true })
      process.exit(STOPPED)
    })
}
