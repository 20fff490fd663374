import { Button } from '@mantine/core'
import { type Id, type Project, remove, setFields } from '@potok/model'
import { LineField, Part } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { SystemBench } from './bench.ts'

interface GroupPartProps {
  bench: SystemBench
  project: Project
  /** What is chosen. */
  elements: readonly Id[]
  canEdit: boolean
}

/** The groups of what is chosen: called by a name, taken apart. Its elements stay. */
export function GroupPart({ bench, project, elements, canEdit }: GroupPartProps) {
  const { say } = useTexts()
  const ids = new Set(elements.map((id) => project.elements.get(id)?.group ?? ''))
  const groups = [...ids].flatMap((id) => project.groups.get(id) ?? []).filter(({ map }) => map === bench.map)
  return groups.map(({ id, name }) => (
    <Part key={id} title={say('systemGroups.title')}>
      <LineField
        label={say('systemGroups.name')}
        value={name}
        disabled={!canEdit}
        write={(next) => void bench.act(setFields, { noun: 'groups', id, fields: { name: next } })}
      />
      {canEdit && (
        <Button variant="default" onClick={() => bench.act(remove, { noun: 'groups', ids: [id] })}>
          {say('systemGroups.apart')}
        </Button>
      )}
    </Part>
  ))
}
