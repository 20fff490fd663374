import { ActionIcon, Button } from '@mantine/core'
import { type JourneyCell, setFields } from '@potok/model'
import { IconPhoto, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { CellPicture } from './CellPicture.tsx'
import { sentPicture } from './pictures.ts'

interface PicturePartProps {
  bench: JourneyBench
  cell: JourneyCell
  /** What it shows, for those who do not see it. */
  words: string
  canEdit: boolean
}

/** The picture of an entry: chosen or pasted, looked at large, taken off. */
export function PicturePart({ bench, cell, words, canEdit }: PicturePartProps) {
  const { say } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [isSending, setSending] = useState(false)
  if (!canEdit && !cell.picture) return null
  const set = (picture: string | null) =>
    void bench.act(setFields, { noun: 'journeyCells', id: cell.id, fields: { picture } })
  const send = async (file: File | undefined) => {
    if (!file) return
    setSending(true)
    const made = await sentPicture(bench, file)
    if (made) set(made)
    setSending(false)
  }
  return (
    <fieldset
      className="journey-picture-part"
      onPaste={(event) => {
        const [file] = event.clipboardData.files
        if (!file || !canEdit) return
        event.preventDefault()
        void send(file)
      }}
    >
      <legend className="potok-label">{say('journeyPictures.title')}</legend>
      {cell.picture && (
        <div className="row">
          <CellPicture project={bench.session.projectId} picture={cell.picture} words={words} />
          {canEdit && (
            <ActionIcon aria-label={say('journeyPictures.exclude')} onClick={() => set(null)}>
              <IconX size={16} stroke={1.6} />
            </ActionIcon>
          )}
        </div>
      )}
      {cell.picture && words.trim() === '' && <p className="small quiet">{say('journeyPictures.describe')}</p>}
      {canEdit && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/jpeg,image/png,image/webp"
            aria-label={say('journeyPictures.choose')}
            onChange={(event) => {
              void send(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
          <Button
            variant="default"
            loading={isSending}
            leftSection={<IconPhoto size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => input.current?.click()}
          >
            {say(cell.picture ? 'journeyPictures.another' : 'journeyPictures.choose')}
          </Button>
        </>
      )}
    </fieldset>
  )
}
