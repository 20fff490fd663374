import { type CliCommand, Trouble, type Voice } from './command.ts'

/** Runs one command line and returns its exit code: 2 with one sentence when it was asked wrongly. */
export async function speak(
  commands: readonly CliCommand[],
  [word, ...args]: readonly string[],
  voice: Voice,
): Promise<number> {
  if (word === undefined || word === 'help' || word === '--help') {
    for (const { usage, about } of commands) voice.out(`potok ${usage}\n    ${about[voice.language]}`)
    return word === undefined ? 2 : 0
  }
  const command = commands.find(({ name }) => name === word)
  if (!command) {
    const known = commands.map(({ name }) => name).join(', ')
    const ru = `Неизвестная команда «${word}»; есть: ${known}.`
    voice.say(voice.language === 'ru' ? ru : `Unknown command "${word}"; there are: ${known}.`)
    return 2
  }
  try {
    return await command.run(args, voice)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    voice.say(error[voice.language])
    return 2
  }
}
