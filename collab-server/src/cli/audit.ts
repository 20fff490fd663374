import { type AuditRow, verifyAudit } from '../access/audit.ts'
import { settingsFrom } from '../settings.ts'
import { type CliCommand, Trouble } from './command.ts'
import { readArgs } from './readArgs.ts'
import { withTables } from './withTables.ts'

const ROWS = 'SELECT seq, at, person, project, what, about, hash FROM audit ORDER BY seq'
const HIGHEST = `SELECT seq FROM sqlite_sequence WHERE name='audit'`

/** Proves that no line of the audit was changed, taken out or cut off. Exit code 1 when one was. */
export const auditLog: CliCommand = {
  name: 'audit',
  usage: 'audit verify [--known HASH]',
  about: { ru: 'цела ли книга прав', en: 'whether the book of rights is whole' },
  async run(args, voice) {
    const { values, words } = readArgs(auditLog, args, { known: { type: 'string' } }, 1)
    if (words[0] !== 'verify') throw new Trouble(`Нужно: potok ${auditLog.usage}`, `Needed: potok ${auditLog.usage}`)
    const state = await withTables(settingsFrom(process.env), ({ every, first }) =>
      verifyAudit(every(ROWS) as unknown as Iterable<AuditRow>, Number(first(HIGHEST)?.seq ?? 0), values.known ?? null),
    )
    const isRussian = voice.language === 'ru'
    if (state.sound) {
      const { rows, last } = state
      voice.out(
        isRussian
          ? `Книга прав цела, строк: ${rows}. Хеш последней: ${last ?? '–'}`
          : `The book of rights is whole, lines: ${rows}. Hash of the last: ${last ?? '–'}`,
      )
      return 0
    }
    const [ru, en] = WRONG[state.why]
    voice.out(isRussian ? `Строка ${state.seq}: ${ru}.` : `Line ${state.seq}: ${en}.`)
    return 1
  },
}

const WRONG = {
  changed: ['изменена после записи', 'was changed after it was written'],
  missing: ['отсутствует', 'is missing'],
  'unknown-hash': ['названного хеша нет в книге, её переписали', 'the given hash is not in the book: it was rewritten'],
} as const
