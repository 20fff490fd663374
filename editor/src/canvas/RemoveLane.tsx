import { Button, Modal, NativeSelect } from '@mantine/core'
import type { Id } from '@potok/model'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

interface RemoveLaneProps {
  name: string
  steps: number
  others: readonly { readonly id: Id; readonly name: string }[]
  /** Merging is the same deed, said the other way round: its steps always go somewhere. */
  merges: boolean
  remove(into: Id | null): void
  close(): void
}

/** A lane with steps does not go before it is said where they go. */
export function RemoveLane({ name, steps, others, merges, remove, close }: RemoveLaneProps) {
  const { say } = useTexts()
  const [into, setInto] = useState(others[0]?.id ?? '')
  return (
    <Modal
      opened
      onClose={close}
      title={say(merges ? 'ways.mergeTitle' : 'map.lanes.removeTitle', { name })}
      closeButtonProps={{ 'aria-label': say('map.close') }}
    >
      <div className="stack">
        <NativeSelect
          data-autofocus
          label={merges ? say('ways.mergeWith') : say('map.lanes.where', { count: steps })}
          value={into}
          onChange={(event) => setInto(event.currentTarget.value)}
          data={[
            ...others.map((one) => ({ value: one.id, label: one.name })),
            ...(merges ? [] : [{ value: '', label: say('map.lanes.withSteps') }]),
          ]}
        />
        <div className="panel-actions">
          <Button
            onClick={() => {
              remove(into || null)
              close()
            }}
          >
            {say(merges ? 'ways.mergeNow' : 'map.lanes.remove')}
          </Button>
          <Button variant="default" onClick={close}>
            {say('map.lanes.keep')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
