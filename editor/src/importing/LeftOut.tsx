import type { Left, Understood } from '@potok/importers'
import { refuse } from '@potok/model'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

const MOST_SHOWN = 100

/** What of the file does not come along, each with its place and why. */
export function LeftOut({ understood: { left } }: { understood: Understood }) {
  const { say, has } = useTexts()
  const sentence = useSentence()
  if (left.length === 0) return null
  const why = ({ code, values = {} }: Left) =>
    has(`importing.left.${code}`)
      ? say(`importing.left.${code}` as TextKey, values)
      : sentence(refuse(code, code, [], values))
  return (
    <section aria-label={say('importing.leftOut')} className="import-left">
      <h3 className="block-title">{say('importing.leftOut')}</h3>
      <ul>
        {left.slice(0, MOST_SHOWN).map((one, at) => (
          <li key={at}>
            <b>{one.place}</b> {why(one)}
          </li>
        ))}
      </ul>
      {left.length > MOST_SHOWN && (
        <p className="quiet small">{say('importing.moreLeft', { count: left.length - MOST_SHOWN })}</p>
      )}
    </section>
  )
}
