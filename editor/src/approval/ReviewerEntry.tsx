import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { NewReviewer } from '../api/approvals.ts'
import type { Member } from '../api/people.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** Whom to ask: a colleague of the project, or anybody by a personal link. */
export function ReviewerEntry(given: {
  number: number
  reviewer: NewReviewer
  members: readonly Member[]
  change(fields: Partial<NewReviewer>): void
  remove?: (() => void) | undefined
}) {
  const { number, reviewer, members, change, remove } = given
  const { say } = useTexts()
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? ''
  return (
    <fieldset className="reviewer-entry">
      <legend className="block-title">{say('approval.reviewer', { number })}</legend>
      <div className="pair">
        <NativeSelect
          label={say('approval.who')}
          value={reviewer.person ?? ''}
          data={[
            { value: '', label: say('approval.byLink') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const person = event.currentTarget.value || null
            change({ person, name: person ? nameOf(person) : '' })
          }}
        />
        {reviewer.person === null && (
          <TextInput
            label={say('approval.name')}
            required
            maxLength={200}
            value={reviewer.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={say('approval.post')}
          maxLength={200}
          value={reviewer.post}
          onChange={(event) => change({ post: event.currentTarget.value })}
        />
        <TextInput
          label={say('approval.mail')}
          type="email"
          value={reviewer.mail ?? ''}
          onChange={(event) => change({ mail: event.currentTarget.value || null })}
        />
        <TextInput
          label={say('approval.due')}
          type="date"
          value={reviewer.due ?? ''}
          onChange={(event) => change({ due: event.currentTarget.value || null })}
        />
      </div>
      {remove && (
        <ActionIcon
          className="reviewer-remove"
          aria-label={say('approval.removeReviewer', { number })}
          onClick={remove}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </fieldset>
  )
}
