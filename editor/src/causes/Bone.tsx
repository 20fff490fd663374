import type { Fishbone, Id, RootStanding } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMayEdit } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { categoryName } from './categoryName.ts'
import { TwigList } from './TwigList.tsx'
import { useCauses } from './useCauses.ts'
import { WhyEntry } from './WhyEntry.tsx'

/** One bone with its causes; a new one begins here. */
export function Bone(given: {
  bone: Fishbone['bones'][number]
  side: 'upper' | 'lower'
  problem: Id
  chosen: Id
  standings: ReadonlyMap<Id, RootStanding>
  choose(cause: Id): void
}) {
  const { say } = useTexts()
  const mayEdit = useMayEdit()
  const causes = useCauses()
  const [isTyping, setTyping] = useState(false)
  const { category, twigs } = given.bone
  const name = categoryName(category, say)
  return (
    <section className="bone" data-side={given.side} aria-label={name}>
      <h3 className="bone-name">{name}</h3>
      <svg className="bone-line" viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true">
        <path d={given.side === 'upper' ? 'M0 0L10 10' : 'M0 10L10 0'} vectorEffect="non-scaling-stroke" />
      </svg>
      <div className="bone-causes">
        <TwigList twigs={twigs} chosen={given.chosen} standings={given.standings} choose={given.choose} />
        {isTyping ? (
          <WhyEntry
            label={say('causes.why')}
            end={(words, how) => {
              setTyping(false)
              if (words !== '' && how !== 'escape') causes.add(given.problem, words, category.id)
            }}
          />
        ) : (
          mayEdit && (
            <button
              type="button"
              className="why-ask"
              aria-label={`${say('causes.why')} ${name}`}
              onClick={() => setTyping(true)}
            >
              <IconPlus size={14} aria-hidden="true" />
              {say('causes.why')}
            </button>
          )
        )}
      </div>
    </section>
  )
}
