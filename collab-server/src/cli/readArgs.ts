import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type CliCommand, Trouble } from './command.ts'

/** Reads the words and options of a command; one that is unknown, incomplete or too many is one sentence. */
export function readArgs<T extends ParseArgsOptionsConfig>(
  { usage }: Pick<CliCommand, 'usage'>,
  args: readonly string[],
  options: T,
  words: number,
  mayBeMore = false,
) {
  const { values, positionals } = parsed(() => parseArgs({ args: [...args], allowPositionals: true, options }), usage)
  if (positionals.length < words) throw new Trouble(`Нужно: potok ${usage}`, `Needed: potok ${usage}`)
  const odd = positionals[words]
  if (odd !== undefined && !mayBeMore)
    throw new Trouble(`Лишнее слово «${odd}». Нужно: potok ${usage}`, `"${odd}" is too much. Needed: potok ${usage}`)
  return { values, words: positionals }
}

function parsed<T>(parse: () => T, usage: string): T {
  try {
    return parse()
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    const [, option] = /'(?:-\w, )?(-[^ ']*)/.exec(message) ?? []
    if (!code?.startsWith('ERR_PARSE_ARGS') || !option) throw error
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new Trouble(
        `Неизвестный ключ ${option}. Нужно: potok ${usage}`,
        `Unknown option ${option}. Needed: potok ${usage}`,
      )
    }
    throw new Trouble(
      `Ключ ${option} задан неверно. Нужно: potok ${usage}`,
      `Option ${option} is given wrongly. Needed: potok ${usage}`,
    )
  }
}
