import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useStore } from 'zustand'
import { useTexts } from './texts/texts.ts'
import { closeToast, toasts } from './toasts.ts'

export function Toasts() {
  const list = useStore(toasts, (state) => state.list)
  const { say } = useTexts()
  return (
    <section className="toasts" tabIndex={-1} aria-label={say('app.messages')} aria-live="polite">
      {list.map((one) => (
        <div key={one.id} className="toast" data-tone={one.tone} role={one.tone === 'danger' ? 'alert' : 'status'}>
          <span className="grow">{one.words}</span>
          {one.action && (
            <Button
              variant="subtle"
              onClick={() => {
                one.action?.run()
                closeToast(one.id)
              }}
            >
              {one.action.words}
            </Button>
          )}
          <ActionIcon aria-label={say('app.close')} onClick={() => closeToast(one.id)}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
    </section>
  )
}
