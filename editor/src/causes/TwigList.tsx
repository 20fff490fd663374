import type { Id, RootStanding, Twig } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import { CauseMarks } from './CauseMarks.tsx'
import { Colleagues } from './Colleagues.tsx'

interface Shared {
  readonly chosen: Id
  readonly standings: ReadonlyMap<Id, RootStanding>
  choose(cause: Id): void
}

/** Causes with those under them, three deep. */
export function TwigList({ twigs, ...shared }: Shared & { twigs: readonly Twig[] }) {
  const { say } = useTexts()
  if (twigs.length === 0) return null
  return (
    <ul className="twigs">
      {twigs.map(({ why: { cause }, twigs: below, deeper }) => (
        <li key={cause.id}>
          <button
            type="button"
            className="twig"
            data-state={cause.state}
            aria-pressed={shared.chosen === cause.id}
            onClick={() => shared.choose(cause.id)}
          >
            <span className="why-words">{cause.text || say('causes.empty')}</span>
            <CauseMarks cause={cause} standing={shared.standings.get(cause.id)} />
            <Colleagues about={cause.id} />
          </button>
          <TwigList twigs={below} {...shared} />
          {deeper > 0 && <span className="small quiet twig-deeper">{say('causes.deeper', { count: deeper })}</span>}
        </li>
      ))}
    </ul>
  )
}
