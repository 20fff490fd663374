export type Language = 'ru' | 'en'

/** Where a command speaks: its own output, and sentences for people beside it. */
export interface Voice {
  readonly language: Language
  out(text: string): void
  say(text: string): void
}

/** One word of the command line. `run` returns the exit code: 0 good, 1 the answer is no, 2 asked wrongly. */
export interface CliCommand {
  readonly name: string
  readonly usage: string
  readonly about: { ru: string; en: string }
  run(args: readonly string[], voice: Voice): Promise<number>
}

/** What a person should read instead of a stack: thrown by commands, said by `main` with exit code 2. */
export class Trouble extends Error {
  readonly ru: string
  readonly en: string
  constructor(ru: string, en: string) {
    super(en)
    this.ru = ru
    this.en = en
  }
}

/** The language of the person at the keyboard, as their system names it; Russian where it names none of ours. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('en') ? 'en' : 'ru'
}
