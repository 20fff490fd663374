import { longParts } from '../longParts.mjs'
import { Stop, say } from '../say.mjs'
import setup from './setup.mjs'

const SEEDS = 200
/** From here on a code says that the program was ended from outside. */
const ENDED = 128

/** As hours, minutes and seconds. */
function duration(since) {
  const seconds = Math.round((performance.now() - since) / 1000)
  const two = (number) => String(number).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/**
 * What takes hours, one part after the other, each in a process of its own and with one line of what it found. Words
 * choose parts by their names: `npm run check:long -- kills frames`. `POTOK_SEEDS` says how much of all: 200 unless said.
 */
export default async function checkLong(words) {
  const all = longParts(Number(process.env.POTOK_SEEDS ?? SEEDS))
  const parts = all.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  if (parts.length === 0)
    throw new Stop(`Нет такой части, есть: ${all.map(({ name }) => name).join('; ')}. / No such part.`, 2)
  await setup()
  const since = performance.now()
  const answers = []
  for (const { name, ask } of parts) {
    say(`── ${name}`)
    const began = performance.now()
    const { code, figures } = await ask()
    const found = [name, ...figures].join(': ')
    answers.push({ code, line: `${code === 0 ? 'ok    ' : 'FAILED'}  ${duration(began)}  ${found}` })
    say(answers.at(-1).line)
    if (code >= ENDED) break
  }
  say('')
  for (const { line } of answers) say(line)
  const failed = answers.filter(({ code }) => code !== 0).length
  const left = parts.length - answers.length
  const verdict = failed > 0 ? `${failed} of ${answers.length} failed` : 'all good'
  say(`check:long: ${verdict}${left > 0 ? `, ${left} not begun` : ''}, ${duration(since)}`)
  return failed === 0 ? 0 : 1
}
