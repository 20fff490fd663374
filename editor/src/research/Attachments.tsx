import { ActionIcon, Button } from '@mantine/core'
import type { Evidence, Id, Prototype } from '@potok/model'
import { IconFileTypePdf, IconPaperclip, IconTrash, IconX } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type Attachment,
  addressOfAttachment,
  eraseAttachment,
  listAttachments,
  uploadAttachment,
} from '../api/attachments.ts'
import { useWriting } from '../papers/useWriting.ts'
import { useIsFacilitator, useMayEdit, useSession } from '../store/SessionScope.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** Pictures and PDFs of a piece of evidence or a prototype: chosen, pasted, looked at, taken off; a facilitator erases them for good. */
export function Attachments({ noun, record }: { noun: 'evidence' | 'prototypes'; record: Evidence | Prototype }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const mayEdit = useMayEdit()
  const write = useWriting()
  const { id, attachments } = record
  const input = useRef<HTMLInputElement>(null)
  const [known, setKnown] = useState<readonly Attachment[] | null>(null)
  const [isSending, setSending] = useState(false)
  const wanted = attachments.join()
  const reload = useCallback(async () => {
    const got = await listAttachments(projectId)
    if (got.ok) setKnown(got.value)
  }, [projectId])
  useEffect(() => {
    if (wanted !== '') void reload()
  }, [wanted, reload])
  const send = async (files: Iterable<File>) => {
    setSending(true)
    for (const file of files) {
      const done = await uploadAttachment(projectId, file)
      if (done.ok) write.include(noun, id, 'attachments', done.value.id)
      else tellRefusal(done)
    }
    setSending(false)
  }
  if (!mayEdit && attachments.length === 0) return null
  return (
    <fieldset
      className="linked"
      onPaste={(event) => {
        if (mayEdit && event.clipboardData.files.length > 0) void send(event.clipboardData.files)
      }}
    >
      <legend className="potok-label">{say('research.attachments.title')}</legend>
      <ul className="attachments">
        {attachments.map((one) => (
          <AttachmentRow
            key={one}
            id={one}
            words={record.text}
            known={known === null ? null : (known.find((each) => each.id === one) ?? 'gone')}
            exclude={() => write.exclude(noun, id, 'attachments', one)}
            erased={reload}
          />
        ))}
      </ul>
      {mayEdit && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept="image/jpeg,image/png,image/webp,application/pdf"
            aria-label={say('research.attachments.add')}
            onChange={(event) => {
              void send([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
          <Button
            variant="default"
            loading={isSending}
            leftSection={<IconPaperclip size={16} aria-hidden="true" />}
            onClick={() => input.current?.click()}
          >
            {say('research.attachments.add')}
          </Button>
          <p className="small quiet">{say('research.attachments.hint')}</p>
        </>
      )}
    </fieldset>
  )
}

function AttachmentRow(given: {
  id: Id
  words: string
  known: Attachment | 'gone' | null
  exclude(): void
  erased(): Promise<void>
}) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const mayEdit = useMayEdit()
  const mayErase = useIsFacilitator()
  const [isAsked, setAsked] = useState(false)
  const { known } = given
  const address = addressOfAttachment(projectId, given.id)
  const erase = async () => {
    const done = await eraseAttachment(projectId, given.id)
    if (!done.ok) return tellRefusal(done)
    given.exclude()
    await given.erased()
  }
  return (
    <li>
      {known === 'gone' && <span className="grow quiet">{say('research.attachments.gone')}</span>}
      {known !== null && known !== 'gone' && (
        <a className="grow" href={address} target="_blank" rel="noreferrer">
          {known.mediaType.startsWith('image/') ? (
            <img src={address} alt={given.words || say('research.attachments.picture')} />
          ) : (
            <span className="row">
              <IconFileTypePdf size={20} aria-hidden="true" /> {say('research.attachments.pdf')}
            </span>
          )}
        </a>
      )}
      {mayEdit && (
        <ActionIcon size={24} aria-label={say('research.attachments.exclude')} onClick={given.exclude}>
          <IconX size={14} stroke={1.8} />
        </ActionIcon>
      )}
      {mayErase &&
        known !== 'gone' &&
        (isAsked ? (
          <Button size="compact-sm" color="red" variant="light" onClick={() => void erase()}>
            {say('research.attachments.sure')}
          </Button>
        ) : (
          <ActionIcon size={24} aria-label={say('research.attachments.erase')} onClick={() => setAsked(true)}>
            <IconTrash size={14} stroke={1.8} />
          </ActionIcon>
        ))}
    </li>
  )
}
