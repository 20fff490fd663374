import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeBackup } from '../backups/makeBackup.ts'
import { DATABASE } from '../backups/manifest.ts'
import { settingsFrom } from '../settings.ts'
import { type CliCommand, Trouble } from './command.ts'
import { readArgs } from './readArgs.ts'

/** One file of everything lasting, beside a server that goes on working. */
export const backup: CliCommand = {
  name: 'backup',
  usage: 'backup FILE',
  about: { ru: 'копия всех данных одним файлом', en: 'a backup of all data as one file' },
  async run(args, voice) {
    const { words } = readArgs(backup, args, {}, 1)
    const file = resolve(words[0] ?? '')
    const { dataFolder } = settingsFrom(process.env)
    if (!existsSync(join(dataFolder, DATABASE)))
      throw new Trouble(`${dataFolder}: здесь нет данных Потока.`, `${dataFolder}: there is no Potok data here.`)
    if (existsSync(file)) throw new Trouble(`${file}: такой файл уже есть.`, `${file}: there is such a file already.`)
    try {
      await makeBackup(dataFolder, file)
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
    return 0
  },
}
