import type { Id, Segment } from '@potok/model'
import { Board } from '../boards/Board.tsx'
import { Register, type RegisterColumn } from '../boards/Register.tsx'
import { percentWords } from '../figures/words.ts'
import { useWriting } from '../papers/useWriting.ts'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { short } from './things.ts'

export interface SegmentsShown {
  list: readonly Segment[]
  chosen: Id | null
  open(item: Id): void
}

/** Rough shares of all clients; a segment stands at the nearest. */
const SHARES = [0.1, 0.25, 0.5, 0.75]

const nearest = (share: number): number =>
  SHARES.reduce((best, one) => (Math.abs(one - share) < Math.abs(best - share) ? one : best))

/** A column a rough share: where nobody counted yet, carrying a card says about how many they are. */
export function SegmentBoard({ list, chosen, open }: SegmentsShown) {
  const { say, language } = useTexts()
  const write = useWriting()
  return (
    <Board
      label={say('research.segments')}
      columns={[
        { key: '', title: say('boards.unshared') },
        ...SHARES.map((share) => ({ key: String(share), title: say('boards.about', { percent: share * 100 }) })),
      ]}
      list={list}
      columnOf={({ share }) => (share === null ? '' : String(nearest(share)))}
      nameOf={({ name }) => name}
      chosen={chosen}
      open={open}
      move={({ id }, column) => write.fields('segments', id, { share: column === '' ? null : Number(column) })}
      card={({ name, criteria, share, size }) => (
        <>
          <span className="research-words">{name || say('research.empty')}</span>
          {criteria && <span className="small quiet">{short(criteria.split('\n').join(', '))}</span>}
          <span className="small">
            {[
              share !== null && percentWords(share, language, 0),
              size !== null && say('boards.people', { count: size, number: size.toLocaleString(language) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      )}
    />
  )
}

export function SegmentTable({ list, chosen, open }: SegmentsShown) {
  const { say, language } = useTexts()
  const { evidence } = useProject()!
  const columns: RegisterColumn<Segment>[] = [
    { key: 'name', head: say('research.name'), by: ({ name }) => name },
    { key: 'criteria', head: say('research.criteria'), by: ({ criteria }) => criteria, className: 'research-words' },
    {
      key: 'size',
      head: say('research.size'),
      by: ({ size }) => size,
      cell: ({ size }) => size?.toLocaleString(language),
    },
    {
      key: 'share',
      head: say('research.share'),
      by: ({ share }) => share,
      cell: ({ share }) => share !== null && percentWords(share, language, 0),
    },
    {
      key: 'evidence',
      head: say('project.evidence'),
      by: ({ id }) => [...evidence.values()].filter(({ segment }) => segment === id).length || null,
    },
  ]
  return <Register label={say('research.segments')} columns={columns} rows={list} chosen={chosen} open={open} />
}
