import { Modal } from '@mantine/core'
import type { Id } from '@potok/model'
import { useState } from 'react'
import { addressOfAttachment } from '../api/attachments.ts'
import { useTexts } from '../ui/texts/texts.ts'

interface CellPictureProps {
  project: Id
  picture: Id
  words: string
  /** The grid has the keys: there the picture is opened by the pointer, by keys beside the map. */
  isInGrid?: boolean
}

/** Small; a press shows it large. */
export function CellPicture({ project, picture, words, isInGrid = false }: CellPictureProps) {
  const { say } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const [gone, setGone] = useState<Id | null>(null)
  const address = addressOfAttachment(project, picture)
  const told = words.trim() || say('journeyPictures.untold')
  if (gone === picture) return <span className="journey-picture-gone">{say('research.attachments.gone')}</span>
  return (
    <>
      <button
        type="button"
        className="journey-picture"
        tabIndex={isInGrid ? -1 : undefined}
        aria-label={say('journeyPictures.open', { words: told })}
        onClick={() => setOpen(true)}
      >
        <img src={address} alt={told} loading="lazy" draggable={false} onError={() => setGone(picture)} />
      </button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="auto"
        title={told}
        closeButtonProps={{ 'aria-label': say('journeyPictures.close') }}
      >
        <img className="journey-picture-large" src={address} alt={told} />
      </Modal>
    </>
  )
}
