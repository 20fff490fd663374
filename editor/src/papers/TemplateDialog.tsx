import { Button, FileButton, Modal } from '@mantine/core'
import { TEMPLATE_FIELDS, TEMPLATE_LOOPS, type TemplateField } from '@potok/exporters'
import { IconDownload, IconFileTypeDocx } from '@tabler/icons-react'
import { useState } from 'react'
import { ours } from '../address.ts'
import { asRefusal } from '../api/ask.ts'
import { download } from '../ui/download.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import './template.css'

/** An own Word template is filled by the server and handed back; a sample to begin from, and all that may stand in it. */
export function TemplateDialog({ project, close }: { project: string; close(): void }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const bring = async (name: string, path: string, body?: Blob) => {
    setBusy(true)
    setRefusal(null)
    try {
      const headers = { 'content-type': 'application/octet-stream' }
      const sent = body ? { method: 'POST', headers, body } : {}
      const answer = await fetch(`${path}?lang=${language}`, sent)
      if (answer.ok) download(name, await answer.blob())
      else setRefusal(sentence(asRefusal(answer.status, await answer.json().catch(() => null))))
    } catch {
      setRefusal(say('app.noConnection'))
    }
    setBusy(false)
  }
  const fill = (file: File | null) =>
    file && void bring(file.name, ours(`/api/projects/${encodeURIComponent(project)}/template`), file)
  return (
    <Modal opened onClose={close} size="lg" title={say('ownTemplate.title')}>
      <p className="quiet">{say('ownTemplate.about')}</p>
      <div className="row">
        <FileButton onChange={fill} accept=".docx">
          {(props) => (
            <Button {...props} loading={isBusy} leftSection={<IconFileTypeDocx size={16} aria-hidden="true" />}>
              {say('ownTemplate.choose')}
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          disabled={isBusy}
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => void bring(`${say('ownTemplate.sampleName')}.docx`, ours('/api/template'))}
        >
          {say('ownTemplate.sample')}
        </Button>
      </div>
      {refusal && (
        <p role="alert" className="template-refusal">
          {refusal}
        </p>
      )}
      <h3 className="block-title template-list">{say('ownTemplate.fields')}</h3>
      <FieldList fields={TEMPLATE_FIELDS} />
      {TEMPLATE_LOOPS.map(({ name, about, fields }) => (
        <section key={name} aria-label={about[language]}>
          <h4 className="template-loop">
            <code>{`{#${name}} … {/${name}}`}</code> {about[language]}
          </h4>
          <FieldList fields={fields} />
        </section>
      ))}
    </Modal>
  )
}

function FieldList({ fields }: { fields: readonly TemplateField[] }) {
  const { language } = useTexts()
  return (
    <dl className="template-fields">
      {fields.map(({ name, about }) => (
        <div key={name}>
          <dt>
            <code>{`{${name}}`}</code>
          </dt>
          <dd>{about[language]}</dd>
        </div>
      ))}
    </dl>
  )
}
