import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import type { Place } from './PaperSheet.tsx'

const LONGEST = 4000

/** What is wrong at one place of the paper. */
export function RemarkEntry({ place, keep, close }: { place: Place; keep(text: string): void; close(): void }) {
  const { say } = useTexts()
  const [text, setText] = useState('')
  return (
    <Modal
      opened
      onClose={close}
      title={say('approval.remarkOn', { number: place.page })}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') keep(text.trim())
        }}
      >
        {place.words && <blockquote className="remark-words">{place.words}</blockquote>}
        <Textarea
          data-autofocus
          size="md"
          autosize
          minRows={3}
          maxRows={10}
          label={say('approval.whatIsWrong')}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" size="lg" disabled={text.trim() === ''}>
          {say('approval.addRemark')}
        </Button>
      </form>
    </Modal>
  )
}
