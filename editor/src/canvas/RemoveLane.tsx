import { Button, Modal, NativeSelect } from '@mantine/core'
import type { Id } from '@potok/model'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

interface RemoveLaneProps {
  name: string
  steps: number
  others: readonly { readonly id: Id; readonly name: string }[]
  remove(into: Id | null): void
  close(): void
}

/** A lane with steps does not go before it is said where they go. */
export function RemoveLane({ name, steps, others, remove, close }: RemoveLaneProps) {
  const { say } = useTexts()
  const [into, setInto] = useState(others[0]?.id ?? '')
  return (
    <Modal
      opened
      onClose={close}
      title={say('map.lanes.removeTitle', { name })}
      closeButtonProps={{ 'aria-label': say('map.close') }}
    >
      <div className="stack">
        <NativeSelect
          data-autofocus
          label={say('map.lanes.where', { count: steps })}
          value={into}
          onChange={(event) => setInto(event.currentTarget.value)}
          data={[
            ...others.map((one) => ({ value: one.id, label: one.name })),
            { value: '', label: say('map.lanes.withSteps') },
          ]}
        />
        <div className="panel-actions">
          <Button
            onClick={() => {
              remove(into || null)
              close()
            }}
          >
            {say('map.lanes.remove')}
          </Button>
          <Button variant="default" onClick={close}>
            {say('map.lanes.keep')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
