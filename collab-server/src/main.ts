import { enableCompileCache } from 'node:module'
import { giveWay } from './giveWay.ts'

// Half of a short command is reading the libraries; the second one finds them read. Where it cannot be kept, nothing is lost.
enableCompileCache()
// Reading the libraries would already take a second from those who edit.
if (process.argv[2] === 'backup') giveWay()
const [{ CLI_COMMANDS }, { languageOf }, { speak }] = await Promise.all([
  import('./cli/commands.ts'),
  import('./cli/command.ts'),
  import('./cli/speak.ts'),
])

process.exitCode = await speak(CLI_COMMANDS, process.argv.slice(2), {
  language: languageOf(process.env),
  out: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
})
