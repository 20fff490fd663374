import { ActionIcon, Autocomplete } from '@mantine/core'
import type { Step } from '@potok/model'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import type { Editing } from './editing.ts'
import { Part } from './Fields.tsx'

interface MembersProps {
  editing: Editing
  step: Step
  field: 'documents' | 'systems'
}

/** Documents or systems of a step: a known name is the same thing, a new one becomes a record of the project. */
export function Members({ editing, step, field }: MembersProps) {
  const { say } = useTexts()
  const [typed, setTyped] = useState('')
  const known = editing.project[field]
  const named = [...known.values()]
  const include = (name: string) => {
    const wanted = name.trim()
    if (!wanted) return
    const same = named.find((one) => one.name.toLocaleLowerCase() === wanted.toLocaleLowerCase())
    const id = same?.id ?? editing.add(field, { name: wanted })
    if (id) editing.include('steps', step.id, field, id)
    setTyped('')
  }
  if (!editing.canEdit && step[field].length === 0) return null
  return (
    <Part title={say(`map.step.${field}`)}>
      <ul className="members">
        {step[field].map((id) => {
          const name = known.get(id)?.name
          return name === undefined ? null : (
            <li key={id}>
              <span className="grow">{name}</span>
              {editing.canEdit && (
                <ActionIcon
                  size={24}
                  aria-label={say('map.step.exclude', { name })}
                  onClick={() => editing.exclude('steps', step.id, field, id)}
                >
                  <IconX size={14} stroke={1.8} />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
      {editing.canEdit && (
        <Autocomplete
          size="sm"
          classNames={{ input: 'potok-input' }}
          aria-label={say(field === 'documents' ? 'map.step.addDocument' : 'map.step.addSystem')}
          placeholder={say(field === 'documents' ? 'map.step.addDocument' : 'map.step.addSystem')}
          value={typed}
          data={[...new Set(named.filter((one) => !step[field].includes(one.id)).map((one) => one.name))].filter(
            Boolean,
          )}
          onChange={setTyped}
          onOptionSubmit={include}
          onKeyDown={(event) => {
            if (event.key === 'Enter') include(typed)
          }}
          onBlur={() => include(typed)}
        />
      )}
    </Part>
  )
}
