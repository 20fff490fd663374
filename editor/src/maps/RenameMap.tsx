import { Button, Modal, TextInput } from '@mantine/core'
import { type MapRecord, setFields } from '@potok/model'
import { type FormEvent, useState } from 'react'
import { act } from '../store/act.ts'
import { useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** Asks for what a map is called in Russian and in English; both are one deed. */
export function RenameMap({ map, close }: { map: MapRecord; close(): void }) {
  const { say } = useTexts()
  const session = useSession()
  const [name, setName] = useState(map.name)
  const [nameEn, setNameEn] = useState(map.nameEn)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const fields = { name: name.trim(), nameEn: nameEn.trim() }
    const isSame = fields.name === map.name && fields.nameEn === map.nameEn
    if (isSame || act(session, setFields, { noun: 'maps', id: map.id, fields }).ok) close()
  }
  return (
    <Modal opened onClose={close} title={say('naming.title')} closeButtonProps={{ 'aria-label': say('app.close') }}>
      <form className="stack" onSubmit={keep}>
        <TextInput
          data-autofocus
          label={say('naming.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={say('naming.english')}
          description={say('naming.hint')}
          value={nameEn}
          onChange={(event) => setNameEn(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit">{say('naming.keep')}</Button>
          <Button variant="subtle" onClick={close}>
            {say('app.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
