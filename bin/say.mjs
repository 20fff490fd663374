/** Everything the tools say goes to standard error: standard output belongs to the program that was asked for. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** An expected end: one sentence for the person, without a stack trace. */
export class Stop extends Error {
  constructor(sentence, code = 1) {
    super(sentence)
    this.code = code
  }
}

/** What to tell about a failure: a sentence where we know one, otherwise the whole error. */
export function explain(error) {
  if (error instanceof Stop) return error.message
  if (['EACCES', 'EROFS', 'EPERM'].includes(error?.code) && error.path)
    return `Нет права записи в ${error.path}: дайте его или запустите от имени владельца папки. / No write permission for ${error.path}.`
  return error?.stack ?? String(error)
}
