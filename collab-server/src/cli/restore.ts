import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { type Restored, restoreBackup, restoreInto, verifyBackup } from '../backups/restoreBackup.ts'
import { type Unsound, UnsoundBackup } from '../backups/unpackBackup.ts'
import { settingsFrom } from '../settings.ts'
import { StoreClosed } from '../stores/store.ts'
import { type CliCommand, Trouble } from './command.ts'
import { readArgs } from './readArgs.ts'
import { whyShut } from './whyShut.ts'

const WHY: Record<Unsound, readonly [ru: string, en: string]> = {
  'not-backup': ['это не копия Потока.', 'this is no backup of Potok.'],
  newer: ['копию сделала более новая версия Потока.', 'a newer version of Potok made this backup.'],
  torn: ['копия оборвана, целой её части не хватает.', 'the backup is torn: a part of it is missing.'],
  changed: ['содержимое копии изменено или повреждено.', 'the content of the backup was changed or damaged.'],
}

/** What is wrong with the place, as opposed to the file. */
const THERE: readonly string[] = ['in-use', 'not-empty', 'busy', 'unwritable']

/** Puts a backup back, or only looks whether it is whole. Exit code 1: rows in it were damaged before it was made. */
export const restore: CliCommand = {
  name: 'restore',
  usage: 'restore FILE [--verify | --continue]',
  about: { ru: 'вернуть данные из копии или только проверить её', en: 'restore a backup, or only verify it' },
  async run(args, voice) {
    const { values, words } = readArgs(restore, args, { verify: { type: 'boolean' }, continue: { type: 'boolean' } }, 1)
    const file = resolve(words[0] ?? '')
    if (!existsSync(file)) throw new Trouble(`${file}: такого файла нет.`, `${file}: there is no such file.`)
    const { dataFolder, cluster } = settingsFrom(process.env)
    const goesOn = values.continue === true
    const done = await orTrouble(file, dataFolder, () =>
      values.verify
        ? verifyBackup(file, tmpdir())
        : cluster
          ? restoreInto(cluster.postgres, file, dataFolder, goesOn)
          : restoreBackup(file, dataFolder, { goesOn }),
    )
    const { manifest, projects, damaged, before } = done
    voice.out(
      voice.language === 'ru'
        ? `${values.verify ? 'Копия цела' : 'Данные возвращены'}: ${manifest.at}, проектов: ${projects}.`
        : `${values.verify ? 'The backup is whole' : 'The data is back'}: ${manifest.at}, projects: ${projects}.`,
    )
    if (before) voice.say(voice.language === 'ru' ? `Прежние данные: ${before}` : `What stood there before: ${before}`)
    if (damaged > 0)
      voice.say(voice.language === 'ru' ? `Повреждённых строк: ${damaged}.` : `Damaged rows: ${damaged}.`)
    return damaged > 0 ? 1 : 0
  },
}

async function orTrouble(file: string, dataFolder: string, act: () => Promise<Restored>): Promise<Restored> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof StoreClosed) throw whyShut(THERE.includes(error.reason) ? dataFolder : file, error.reason)
    if (!(error instanceof UnsoundBackup)) throw error
    const [ru, en] = WHY[error.why]
    const place = error.file ? `${file}, ${error.file}` : file
    throw new Trouble(`${place}: ${ru}`, `${place}: ${en}`)
  }
}
