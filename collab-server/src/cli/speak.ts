import { type CliCommand, Trouble, type Voice } from './command.ts'

/** Runs one command line and returns its exit code: 2 with one sentence when it was asked wrongly. */
export async function speak(
  commands: readonly CliCommand[],
  [word, ...args]: readonly string[],
  voice: Voice,
): Promise<number> {
  if (word === undefined || word === 'help' || word === '--help') {
    for (const { usage, about } of commands) voice.out(`potok ${usage}\n    ${about.ru} / ${about.en}`)
    return word === undefined ? 2 : 0
  }
  const command = commands.find(({ name }) => name === word)
  if (!command) {
    const known = commands.map(({ name }) => name).join(', ')
    voice.say(`Неизвестная команда «${word}»; есть: ${known}. / Unknown command.`)
    return 2
  }
  try {
    return await command.run(args, voice)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    voice.say(error.message)
    return 2
  }
}
