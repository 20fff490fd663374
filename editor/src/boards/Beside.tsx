import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

/** What a board or a table has open, beside it; Esc closes it and leads back to the card. */
export function Beside({ label, close, children }: { label: string; close(): void; children: ReactNode }) {
  const { say } = useTexts()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it
    <section
      className="research-panel board-beside"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
      }}
    >
      <div className="row">
        <h2 className="block-title grow">{label}</h2>
        <ActionIcon aria-label={say('research.close')} onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {children}
    </section>
  )
}
