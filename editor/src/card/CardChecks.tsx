import type { CardFinding } from '@potok/model'
import { IconCircleCheck } from '@tabler/icons-react'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { placeName, useArriving } from './arriving.tsx'

/** What the regulation's checker would find, each a press away from the field where it is put right. */
export function CardChecks() {
  const { say } = useTexts()
  const { findings } = useArriving()
  return (
    <section className="card block card-checks" aria-labelledby="card-checks">
      <h2 id="card-checks" className="block-title">
        {say('card.checks.title', { count: findings.length })}
      </h2>
      {findings.length === 0 ? (
        <p className="quiet row">
          <IconCircleCheck size={18} aria-hidden="true" className="ok" />
          {say('card.checks.none')}
        </p>
      ) : (
        <ul className="plain">
          {findings.map((one) => (
            <li key={`${one.code} ${placeName(one.place)}`}>
              <button type="button" className="link" onClick={() => lead(one)}>
                {words(one, say)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function words({ code, values }: CardFinding, say: ReturnType<typeof useTexts>['say']): string {
  const field = values.field ? say(`card.${values.field}` as TextKey) : ''
  return say(`card.checks.${code}`, { ...values, name: values.name || say('card.checks.unnamed'), field })
}

/** The list of rows itself is meant where no field has this name: then its title. */
function lead({ place }: CardFinding): void {
  const found = document.querySelector<HTMLElement>(
    `[data-place="${CSS.escape(placeName(place))}"], [data-rows="${CSS.escape(place.field)}"]`,
  )
  found?.focus({ preventScroll: true })
  found?.scrollIntoView({ block: 'center' })
}
