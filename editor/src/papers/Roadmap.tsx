import { ACTION_STATES, type RecordOf } from '@potok/model'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { byNumber, ListTable } from './ListTable.tsx'
import { useWriting } from './useWriting.ts'
import { Chosen, Written } from './Written.tsx'

export function Roadmap() {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
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
        field('owner', 'text'),
        field('start', 'date', 140),
        field('finish', 'date', 140),
        field('result', 'text'),
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
