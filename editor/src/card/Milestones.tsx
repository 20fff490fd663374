import { ActionIcon, Button } from '@mantine/core'
import { byOrder, type Milestone, orderBetween } from '@potok/model'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { BlockHead } from '../comments/BlockHead.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { ArrivalNote } from './ArrivalNote.tsx'
import { placeName } from './arriving.tsx'
import { UsualMilestones } from './UsualMilestones.tsx'

const DAYS = ['start', 'finish'] as const
const FOLLOWS = ['none', 'roadmap'] as const

/** Block 4: the key events, with their days or those of the roadmap. */
export function Milestones() {
  const { say } = useTexts()
  const write = useWriting()
  const mayEdit = useMayEdit()
  const rows = [...useProject()!.milestones.values()].sort(byOrder)
  return (
    <section className="card block">
      <BlockHead block="block4" rows="milestones" />
      {rows.length > 0 && (
        <div className="table-card">
          <table className="table milestones">
            <thead>
              <tr>
                <th>{say('card.milestoneNumber')}</th>
                <th>{say('card.milestoneName')}</th>
                <th>{say('card.follows')}</th>
                <th>{say('card.start')}</th>
                <th>{say('card.finish')}</th>
                {mayEdit && (
                  <th>
                    <span className="unseen">{say('lists.remove')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayEdit && (
        <div className="row">
          <Button
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => write.add('milestones', { order: orderBetween(rows.at(-1)?.order || null, null) })}
          >
            {say('card.addMilestone')}
          </Button>
          <UsualMilestones />
        </div>
      )}
    </section>
  )
}

function Row({ row }: { row: Milestone }) {
  const { say } = useTexts()
  const write = useWriting()
  const mayEdit = useMayEdit()
  const put = (fields: Partial<Milestone>) => void write.fields('milestones', row.id, fields)
  const at = (field: string) => ({ noun: 'milestones', id: row.id, field })
  return (
    <tr>
      <td className="milestone-number">
        <Written label={say('card.milestoneNumber')} hidden value={row.number} write={(number) => put({ number })} />
      </td>
      <td className="words">
        <Written
          label={say('card.milestoneName')}
          hidden
          long
          place={placeName(at('name'))}
          value={row.name}
          write={(name) => put({ name })}
        />
      </td>
      <td>
        <Chosen
          label={say('card.follows')}
          hidden
          value={row.follows ?? 'none'}
          choices={FOLLOWS.map((value) => ({ value, label: say(`card.followsWhom.${value}`) }))}
          write={(value) => put({ follows: value === 'roadmap' ? 'roadmap' : null })}
        />
      </td>
      {DAYS.map((field) => (
        <td key={field}>
          <Written
            label={say(`card.${field}`)}
            hidden
            kind="date"
            place={placeName(at(field))}
            note={<ArrivalNote place={at(field)} />}
            value={row[field] ?? ''}
            write={(value) => put({ [field]: value === '' ? null : value })}
          />
        </td>
      ))}
      {mayEdit && (
        <td>
          <ActionIcon aria-label={say('lists.remove')} onClick={() => write.remove('milestones', row.id)}>
            <IconTrash size={16} />
          </ActionIcon>
        </td>
      )}
    </tr>
  )
}
