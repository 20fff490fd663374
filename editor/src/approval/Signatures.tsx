import { Button, FileButton } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { addressOfSignature, attachSignature, type SignatureFile } from '../api/readings.ts'
import { useMayEdit, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

/** Files of electronic signatures that were made elsewhere, kept beside the approved file; whether they are good is not said here. */
export function Signatures(given: {
  submission: string
  signatures: readonly SignatureFile[]
  reload(): Promise<void>
}) {
  const { submission, signatures, reload } = given
  const { say } = useTexts()
  const sentence = useSentence()
  const { projectId } = useSession()
  const mayEdit = useMayEdit()
  const [said, setSaid] = useState<string | null>(null)
  const attach = async (file: File | null) => {
    if (!file) return
    const done = await attachSignature(projectId, submission, file, 'pdf')
    setSaid(done.ok ? say(done.value.fits ? 'approval.signature.fits' : 'approval.signature.kept') : sentence(done))
    await reload()
  }
  if (!mayEdit && signatures.length === 0) return null
  return (
    <section className="stack" aria-label={say('approval.signature.title')}>
      <div className="row">
        <h3 className="block-title grow">{say('approval.signature.title')}</h3>
        {mayEdit && (
          <FileButton accept=".sig,.p7s,.sgn" onChange={(file) => void attach(file)}>
            {(props) => (
              <Button
                {...props}
                variant="light"
                size="compact-sm"
                leftSection={<IconSignature size={16} aria-hidden="true" />}
              >
                {say('approval.signature.attach')}
              </Button>
            )}
          </FileButton>
        )}
      </div>
      {signatures.map(({ id, name }) => (
        <a key={id} className="link" href={addressOfSignature(projectId, submission, id)} download>
          {name}
        </a>
      ))}
      <p className="small quiet">{say('approval.signature.unverified')}</p>
      {said && <p role="status">{said}</p>}
    </section>
  )
}
