import { Button, Modal } from '@mantine/core'
import { byOrder } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { type FormLink, listFormLinks } from '../api/forms.ts'
import { useWriting } from '../papers/useWriting.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { atEnd } from './atEnd.ts'
import { FormPart } from './FormPart.tsx'

/** Feedback forms of the project: their words, their public links, what the answers say. */
export function FormsDialog({ onClose }: { onClose(): void }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const { forms } = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const [links, setLinks] = useState<readonly FormLink[]>([])
  const reload = useCallback(async () => {
    const got = await listFormLinks(projectId)
    if (got.ok) setLinks(got.value)
  }, [projectId])
  useEffect(() => {
    if (mayEdit) void reload()
  }, [mayEdit, reload])
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={say('research.forms.title')}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="stack">
        <p className="quiet">{say('research.forms.hint')}</p>
        {[...forms.values()].sort(byOrder).map((form) => (
          <FormPart key={form.id} form={form} links={links.filter((one) => one.form === form.id)} reload={reload} />
        ))}
        {mayEdit && (
          <Button
            variant={forms.size === 0 ? 'filled' : 'default'}
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => write.add('forms', { title: say('research.forms.first'), ...atEnd(forms.values()) })}
          >
            {say('research.forms.add')}
          </Button>
        )}
      </div>
    </Modal>
  )
}
