import { ActionIcon } from '@mantine/core'
import type { Segment } from '@potok/model'
import { IconTrash } from '@tabler/icons-react'
import { amountOf, useWriting } from '../papers/useWriting.ts'
import { Written } from '../papers/Written.tsx'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { percentOf, shareOf } from './percent.ts'
import { useShown } from './useShown.ts'

/** Segments as a table that is typed into. */
export function SegmentRows({ list }: { list: readonly Segment[] }) {
  const { say } = useTexts()
  const mayEdit = useMayEdit()
  return (
    <div className="card table-card">
      <table className="table">
        <thead>
          <tr>
            <th>{say('research.name')}</th>
            <th>{say('research.criteria')}</th>
            <th>{say('research.size')}</th>
            <th>{say('research.share')}</th>
            <th>{say('project.evidence')}</th>
            {mayEdit && (
              <th>
                <span className="unseen">{say('lists.remove')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {list.map((segment) => (
            <SegmentRow key={segment.id} segment={segment} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SegmentRow({ segment }: { segment: Segment }) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const { id } = segment
  const shown = useShown<HTMLTableRowElement>(id)
  const set = (fields: Partial<Segment>) => write.fields('segments', id, fields)
  const pieces = [...project.evidence.values()].filter((one) => one.segment === id).length
  return (
    <tr ref={shown}>
      <td>
        <Written hidden label={say('research.name')} value={segment.name} write={(name) => set({ name })} />
      </td>
      <td>
        <Written
          hidden
          long
          label={say('research.criteria')}
          value={segment.criteria}
          write={(value) => write.text('segments', id, 'criteria', value)}
        />
      </td>
      <td style={{ width: 120 }}>
        <Written
          hidden
          kind="number"
          label={say('research.size')}
          value={segment.size === null ? '' : String(segment.size)}
          write={(size) => set({ size: amountOf(size) })}
        />
      </td>
      <td style={{ width: 110 }}>
        <Written
          hidden
          kind="number"
          label={say('research.share')}
          value={percentOf(segment.share)}
          write={(value) => set({ share: shareOf(value) })}
        />
      </td>
      <td className="number">{pieces}</td>
      {mayEdit && (
        <td style={{ width: 40 }}>
          <ActionIcon aria-label={say('lists.remove')} onClick={() => write.remove('segments', id)}>
            <IconTrash size={16} />
          </ActionIcon>
        </td>
      )}
    </tr>
  )
}
