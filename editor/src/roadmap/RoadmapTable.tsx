import { ACTION_STATES, type RecordOf } from '@potok/model'
import { byNumber, ListTable } from '../papers/ListTable.tsx'
import { amountOf, useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

export function RoadmapTable() {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const solutions = byNumber(project.solutions.values())
  type Row = { id: string; owner: string; result: string; start: string | null; finish: string | null }
  const field = (name: 'owner' | 'result' | 'start' | 'finish', kind: 'text' | 'date', width?: number) => ({
    title: `lists.${name}` as const,
    width,
    cell: (row: Row) => (
      <Written
        label={say(`lists.${name}`)}
        hidden
        long={name === 'owner' || name === 'result'}
        kind={kind}
        value={row[name] ?? ''}
        write={(value) => write.fields('actions', row.id, { [name]: kind === 'date' && value === '' ? null : value })}
      />
    ),
  })
  return (
    <ListTable<RecordOf<'actions'>>
      title={say('project.roadmap')}
      talk="actions"
      rows={byNumber(project.actions.values())}
      empty={{ title: say('lists.noActions'), hint: say('lists.noActionsHint') }}
      add={{ words: say('lists.addAction'), run: () => write.add('actions') }}
      remove={(row) => write.remove('actions', row.id)}
      columns={[
        {
          title: 'lists.action',
          cell: (row) => (
            <Written
              label={say('lists.action')}
              hidden
              long
              value={row.text}
              write={(value) => write.text('actions', row.id, 'text', value)}
            />
          ),
        },
        {
          title: 'lists.solution',
          width: 220,
          cell: (row) => (
            <Chosen
              label={say('lists.solution')}
              hidden
              value={row.solution ?? ''}
              choices={[
                { value: '', label: say('lists.none') },
                ...solutions.map(({ id, number, text }) => ({ value: id, label: `${number ?? '…'}. ${text}` })),
              ]}
              write={(solution) => write.fields('actions', row.id, { solution: solution === '' ? null : solution })}
            />
          ),
        },
        field('owner', 'text'),
        field('start', 'date', 140),
        field('finish', 'date', 140),
        field('result', 'text'),
        {
          title: 'lists.percent',
          width: 84,
          cell: (row) => (
            <Written
              label={say('lists.percent')}
              hidden
              kind="number"
              value={row.percent === null ? '' : String(row.percent)}
              write={(value) => write.fields('actions', row.id, { percent: amountOf(value) })}
            />
          ),
        },
        {
          title: 'lists.state',
          width: 180,
          cell: (row) => (
            <Chosen
              label={say('lists.state')}
              hidden
              value={row.state}
              choices={ACTION_STATES.map((state) => ({ value: state, label: say(`lists.states.${state}`) }))}
              write={(state) => write.fields('actions', row.id, { state })}
            />
          ),
        },
      ]}
    />
  )
}
