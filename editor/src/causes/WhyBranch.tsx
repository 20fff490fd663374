import type { Id, RootStanding } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { CauseMarks } from './CauseMarks.tsx'
import { Colleagues } from './Colleagues.tsx'
import type { Branch } from './spots.ts'
import { type Ending, WhyEntry } from './WhyEntry.tsx'

export interface Shared {
  readonly chosen: string
  readonly standings: ReadonlyMap<Id, RootStanding>
  readonly mayEdit: boolean
  readonly typing: string | null
  entry(under: string): ReactNode
  choose(spot: string): void
  ask(spot: string): void
  type(spot: string): void
  typed(branch: Branch, words: string, how: Ending): void
}

/** One answer with those under it. */
export function WhyBranch({ branch, ...shared }: Shared & { branch: Branch }) {
  const { say } = useTexts()
  const { why, spot, branches } = branch
  const { cause } = why
  const standing = shared.standings.get(cause.id)
  const isChosen = shared.chosen === spot
  const words = cause.text || say('causes.empty')
  const entry = shared.entry(spot)
  return (
    <li role="none" className="why-item">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys of all its items */}
      <div
        role="treeitem"
        data-spot={spot}
        aria-selected={isChosen}
        aria-level={why.depth + 1}
        aria-expanded={branches.length > 0 ? true : undefined}
        tabIndex={isChosen ? 0 : -1}
        onClick={() => shared.choose(spot)}
        onDoubleClick={() => shared.type(spot)}
        className="why-box"
        data-state={cause.state}
        data-root={standing?.isRoot || undefined}
        data-reading={why.reading ?? 'unread'}
      >
        {shared.typing === spot ? (
          <WhyEntry
            label={say('causes.cause')}
            value={cause.text}
            end={(text, how) => shared.typed(branch, text, how)}
          />
        ) : (
          <span className="why-words">{words}</span>
        )}
        <CauseMarks cause={cause} standing={standing} />
        {cause.state === 'refuted' && cause.closed && <span className="why-closed">{cause.closed}</span>}
        {why.again && <span className="why-closed">{say('causes.again')}</span>}
        <Colleagues about={cause.id} />
        {isChosen && shared.mayEdit && !why.again && shared.typing === null && (
          <button type="button" className="why-ask" tabIndex={-1} onClick={() => shared.ask(spot)}>
            <IconPlus size={14} aria-hidden="true" />
            {say('causes.why')}
          </button>
        )}
      </div>
      {(branches.length > 0 || entry) && (
        <ul role="none" className="why-group" data-why={say('causes.why')}>
          {branches.map((one) => (
            <WhyBranch key={one.spot} branch={one} {...shared} />
          ))}
          {entry}
        </ul>
      )}
    </li>
  )
}
