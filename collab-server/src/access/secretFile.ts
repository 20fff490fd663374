import { readFileSync, statSync } from 'node:fs'
import { Trouble } from '../cli/command.ts'

const READ_BY_OTHERS = 0o077

/** A secret that the administrator keeps in a file: one line, read by the server's own user alone. */
export function secretOfFile(file: string): string {
  try {
    if ((statSync(file).mode & READ_BY_OTHERS) !== 0) {
      throw new Trouble(
        `${file}: секрет могут прочесть другие; выполните chmod 600.`,
        `${file}: others can read the secret; run chmod 600.`,
      )
    }
    const secret = readFileSync(file, 'utf8').trim()
    if (secret === '') throw new Trouble(`${file}: файл секрета пуст.`, `${file}: the file of the secret is empty.`)
    return secret
  } catch (error) {
    if (error instanceof Trouble) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new Trouble(
      `${file}: файл секрета не читается (${code}).`,
      `${file}: the file of the secret cannot be read (${code}).`,
    )
  }
}
