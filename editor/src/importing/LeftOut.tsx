import type { Left, Understood } from '@potok/importers'
import { refuse } from '@potok/model'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

const MOST_SHOWN = 100
/** It is not seen and not lost either. */
const KEPT = 'kept'

/** What of the file does not come along, each with its place and why; what is only kept is told when somebody wants to know. */
export function LeftOut({ understood: { left } }: { understood: Understood }) {
  const { say } = useTexts()
  const out = left.filter(({ code }) => code !== KEPT)
  const kept = left.filter(({ code }) => code === KEPT)
  return (
    <>
      {out.length > 0 && (
        <section aria-label={say('importing.leftOut')} className="import-left">
          <h3 className="block-title">{say('importing.leftOut')}</h3>
          <Places all={out} />
        </section>
      )}
      {kept.length > 0 && (
        <details className="import-left">
          <summary>{say('importing.keptBeside', { count: kept.length })}</summary>
          <Places all={kept} />
        </details>
      )}
    </>
  )
}

function Places({ all }: { all: readonly Left[] }) {
  const { say, has } = useTexts()
  const sentence = useSentence()
  const why = ({ code, values = {} }: Left) =>
    has(`importing.left.${code}`)
      ? say(`importing.left.${code}` as TextKey, values)
      : sentence(refuse(code, code, [], values))
  return (
    <>
      <ul>
        {all.slice(0, MOST_SHOWN).map((one, at) => (
          <li key={at}>
            <b>{one.place}</b> {why(one)}
          </li>
        ))}
      </ul>
      {all.length > MOST_SHOWN && (
        <p className="quiet small">{say('importing.moreLeft', { count: all.length - MOST_SHOWN })}</p>
      )}
    </>
  )
}
