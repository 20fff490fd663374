import { acceptInsight, type Id, type Insight, insightStanding, methodsBehind } from '@potok/model'
import { Board } from '../boards/Board.tsx'
import { Register, type RegisterColumn } from '../boards/Register.tsx'
import { act } from '../store/act.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { short, thingsOf } from './things.ts'

export interface InsightsShown {
  list: readonly Insight[]
  chosen: Id | null
  open(item: Id): void
}

/** Those that the team stands by, and the rest; one that rests on too few methods is refused in words. */
export function InsightBoard({ list, chosen, open }: InsightsShown) {
  const { say } = useTexts()
  const session = useSession()
  const project = useProject()!
  return (
    <Board
      label={say('research.insights')}
      columns={[
        { key: 'open', title: say('boards.open') },
        { key: 'accepted', title: say('boards.accepted') },
      ]}
      list={list}
      columnOf={({ accepted }) => (accepted ? 'accepted' : 'open')}
      nameOf={({ text }) => text}
      chosen={chosen}
      open={open}
      move={({ id }, column) => act(session, acceptInsight, { insight: id, accepted: column === 'accepted' })}
      card={(one) => (
        <>
          <span className="research-words">{one.text || say('research.empty')}</span>
          <span className="small quiet">
            {say('boards.pieces', { count: one.evidence.filter((id) => project.evidence.has(id)).length })} ·{' '}
            {say('research.methodsBehind', { count: methodsBehind(project, one.evidence).size })} ·{' '}
            {say(`research.standings.${insightStanding(project, one)}`)}
          </span>
          <span className="research-tags">
            {thingsOf(project, one.about).map(({ id, name }) => (
              <span key={id} className="pill">
                {short(name)}
              </span>
            ))}
          </span>
        </>
      )}
    />
  )
}

export function InsightTable({ list, chosen, open }: InsightsShown) {
  const { say } = useTexts()
  const project = useProject()!
  const columns: RegisterColumn<Insight>[] = [
    { key: 'text', head: say('research.insight'), by: ({ text }) => text },
    {
      key: 'standing',
      head: say('boards.standing'),
      by: (one) => say(`research.standings.${insightStanding(project, one)}`),
    },
    {
      key: 'evidence',
      head: say('project.evidence'),
      by: ({ evidence }) => evidence.filter((id) => project.evidence.has(id)).length || null,
    },
    {
      key: 'methods',
      head: say('boards.methods'),
      by: ({ evidence }) => methodsBehind(project, evidence).size || null,
    },
    {
      key: 'about',
      head: say('research.about'),
      by: ({ about }) =>
        thingsOf(project, about)
          .map(({ name }) => short(name))
          .join('; '),
    },
  ]
  return <Register label={say('research.insights')} columns={columns} rows={list} chosen={chosen} open={open} />
}
