import { ActionIcon, Button, FileButton, NativeSelect, TextInput } from '@mantine/core'
import { IconDownload, IconFileTypeDocx, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { type Letterhead, removeTemplate, templateFile, uploadTemplate } from '../api/letterheads.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'

const PAPERS = ['card', 'sop', 'process', 'passport', 'roadmap', 'report', 'memorandum', 'protocol', 'other'] as const

/** Word templates that are kept with the letterhead. */
export function TemplatesSection({ letterhead, reload }: { letterhead: Letterhead | null; reload(): Promise<void> }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [name, setName] = useState('')
  const [what, setWhat] = useState<string>('sop')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const nameOf = (paper: string) => say(paper === 'other' ? 'letterheads.other' : (`exporting.${paper}` as TextKey))
  const bring = async (file: File | null) => {
    if (!file || !letterhead) return
    setBusy(true)
    const asked = { name: name.trim() || file.name.replace(/\.docx$/i, '').slice(0, 80), what }
    const got = await uploadTemplate(letterhead.id, asked, file)
    setBusy(false)
    setWrong(got.ok ? null : sentence(got))
    if (!got.ok) return
    setName('')
    toast(say('letterheads.templateKept', { name: got.value.name }))
    await reload()
  }
  const remove = async (id: string) => {
    const got = await removeTemplate(letterhead!.id, id)
    if (got.ok) await reload()
    else tellRefusal(got)
  }
  return (
    <section className="card block stack" aria-labelledby="letterhead-templates">
      <h2 className="block-title" id="letterhead-templates">
        {say('letterheads.templates')}
      </h2>
      <p className="quiet">{say(letterhead ? 'letterheads.templatesAbout' : 'letterheads.templatesLater')}</p>
      {letterhead && (
        <>
          {letterhead.templates.length === 0 ? (
            <p className="quiet">{say('letterheads.noTemplates')}</p>
          ) : (
            <ul className="letterhead-list">
              {letterhead.templates.map((one) => (
                <li key={one.id}>
                  <span className="grow">
                    {one.name}
                    <span className="letterhead-note plain">{nameOf(one.what)}</span>
                  </span>
                  <ActionIcon
                    component="a"
                    href={templateFile(letterhead.id, one.id)}
                    download
                    variant="subtle"
                    color="gray"
                    aria-label={say('letterheads.downloadTemplate', { name: one.name })}
                  >
                    <IconDownload size={16} aria-hidden="true" />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={say('letterheads.removeTemplate', { name: one.name })}
                    onClick={() => void remove(one.id)}
                  >
                    <IconTrash size={16} aria-hidden="true" />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
          <div className="pair">
            <TextInput
              label={say('letterheads.templateName')}
              description={say('letterheads.replaceHint')}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <NativeSelect
              label={say('letterheads.templateWhat')}
              value={what}
              onChange={(event) => setWhat(event.currentTarget.value)}
              data={PAPERS.map((value) => ({ value, label: nameOf(value) }))}
            />
          </div>
          <div>
            <FileButton accept=".docx" onChange={(file) => void bring(file)}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={busy}
                  leftSection={<IconFileTypeDocx size={16} aria-hidden="true" />}
                >
                  {say('letterheads.addTemplate')}
                </Button>
              )}
            </FileButton>
          </div>
          {wrong && (
            <p role="alert" className="letterhead-wrong">
              {wrong}
            </p>
          )}
        </>
      )}
    </section>
  )
}
