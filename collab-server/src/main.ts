import { CLI_COMMANDS } from './cli/commands.ts'
import { speak } from './cli/speak.ts'

process.exitCode = await speak(CLI_COMMANDS, process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
})
