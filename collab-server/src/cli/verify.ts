import { lookThroughApprovals } from '../approval/verified.ts'
import { settingsFrom } from '../settings.ts'
import { lookThrough } from '../stores/sqlite/damage.ts'
import type { CliCommand } from './command.ts'
import { readArgs } from './readArgs.ts'
import { withTables } from './withTables.ts'

/** Reads every stored row of every document against its hash, beside a server that may be running. Exit code 1: damage. */
export const verify: CliCommand = {
  name: 'verify',
  usage: 'verify',
  about: { ru: 'проверить всё записанное', en: 'verify everything stored' },
  async run(args, voice) {
    readArgs(verify, args, {}, 0)
    const found = await withTables(settingsFrom(process.env), ({ read }) => [
      ...lookThrough(read),
      ...lookThroughApprovals(read),
    ])
    for (const one of found) voice.out(JSON.stringify(one))
    if (found.length > 0)
      voice.say(voice.language === 'ru' ? `Повреждено строк: ${found.length}.` : `Damaged rows: ${found.length}.`)
    else voice.say(voice.language === 'ru' ? 'Всё цело.' : 'Everything is sound.')
    return found.length > 0 ? 1 : 0
  },
}
