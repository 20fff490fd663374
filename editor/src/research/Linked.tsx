import { ActionIcon, Select } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useMayEdit } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

export interface Choice {
  readonly id: Id
  readonly name: string
}

const NEW = 'new'

/** A set of other records: each with a way out, and a field that offers those that are not in it. */
export function Linked(given: {
  label: string
  /** Told to the ear alone. */
  hidden?: boolean | undefined
  linked: readonly Choice[]
  offered: readonly { readonly group: string; readonly choices: readonly Choice[] }[]
  add(id: Id): void
  exclude(id: Id): void
  /** Makes what is typed and is not there yet. */
  create?(name: string): void
  line?(choice: Choice): ReactNode
}) {
  const { say } = useTexts()
  const mayEdit = useMayEdit()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const there = new Set(given.linked.map(({ id }) => id))
  const wanted = typed.trim()
  const data = given.offered
    .map(({ group, choices }) => ({
      group,
      items: choices.filter(({ id }) => !there.has(id)).map(({ id, name }) => ({ value: id, label: name || '…' })),
    }))
    .filter(({ items }) => items.length > 0)
  const isNew = given.create && wanted !== '' && !data.some(({ items }) => items.some(({ label }) => label === wanted))
  const fresh = isNew ? [{ group: say('research.fresh'), items: [{ value: NEW, label: wanted }] }] : []
  if (!mayEdit && given.linked.length === 0) return null
  const take = (id: string | null) => {
    if (id === NEW) given.create?.(wanted)
    else if (id !== null) given.add(id)
    setTyped('')
  }
  const first = [...data, ...fresh]
    .flatMap(({ items }) => items)
    .find(({ label }) => label.toLowerCase().includes(wanted.toLowerCase()))
  return (
    <fieldset className="linked">
      <legend className={given.hidden ? 'unseen' : 'potok-label'}>{given.label}</legend>
      <ul>
        {given.linked.map((choice) => (
          <li key={choice.id}>
            <span className="grow">{given.line?.(choice) ?? choice.name}</span>
            {mayEdit && (
              <ActionIcon
                size={24}
                aria-label={say('research.exclude', { name: choice.name })}
                onClick={() => given.exclude(choice.id)}
              >
                <IconX size={14} stroke={1.8} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <Select
          size="sm"
          classNames={{ input: 'potok-input' }}
          aria-label={`${given.label}: ${say('research.add')}`}
          placeholder={say('research.add')}
          searchable
          selectFirstOptionOnChange
          openOnFocus={false}
          dropdownOpened={isOpen && first !== undefined}
          onDropdownOpen={() => setOpen(true)}
          onDropdownClose={() => setOpen(false)}
          description={wanted !== '' && !first ? say('research.nothing') : undefined}
          inputWrapperOrder={['label', 'input', 'description']}
          value={null}
          searchValue={typed}
          onSearchChange={setTyped}
          data={[...data, ...fresh]}
          onChange={take}
          onKeyDown={(event) => {
            // Whoever types faster than the list opens means its first line.
            const isMarked = event.currentTarget.getAttribute('aria-activedescendant') !== null
            if (event.key !== 'Enter' || isMarked || wanted === '' || !first) return
            event.preventDefault()
            take(first.value)
          }}
        />
      )}
    </fieldset>
  )
}
