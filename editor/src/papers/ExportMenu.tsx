import { Button, Menu } from '@mantine/core'
import { type Id, proceduresInOrder } from '@potok/model'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { asRefusal } from '../api/ask.ts'
import { takeHanded } from '../importing/handedOver.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { download } from '../ui/download.ts'
import { learnPages, useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useDropped } from '../ui/useDropped.ts'
import { useSentence } from '../ui/useSentence.ts'
import './export.css'
import { onDemand } from '../ui/onDemand.tsx'
import { ARCHIVES, type ArchiveName, exportAddress } from './exportAddress.ts'
import { procedureName } from './procedureName.ts'

const PAPERS = [
  ['card', ['pdf', 'docx']],
  ['sop', ['pdf', 'docx']],
  ['map', ['svg', 'png', 'bpmn']],
  ['process', ['pdf', 'docx', 'xlsx']],
  ['passport', ['pdf', 'docx']],
  ['register', ['pdf', 'docx', 'xlsx']],
  ['problems', ['pdf', 'docx', 'xlsx']],
  ['roadmap', ['pdf', 'docx', 'xlsx']],
  ['report', ['pdf', 'docx', 'xlsx']],
  ['memorandum', ['pdf', 'docx']],
  ['journey', ['pdf', 'docx', 'xlsx', 'svg', 'png']],
  ['system', ['pdf', 'docx', 'xlsx', 'svg', 'png']],
  ['clients', ['pdf', 'docx', 'xlsx']],
  ['touchpoints', ['pdf', 'docx', 'xlsx']],
  ['evidence', ['pdf', 'docx', 'xlsx']],
  ['ranking', ['pdf', 'docx', 'xlsx']],
  ['protocol', ['pdf', 'docx', 'xlsx']],
  ['causes', ['pdf', 'docx', 'xlsx']],
  ['prototypes', ['pdf', 'docx', 'xlsx']],
  ['tables', ['xlsx', 'csv']],
  ['project', ['json']],
  ['package', ['zip']],
  ['whole', ['zip']],
] as const

interface Row {
  readonly what: (typeof PAPERS)[number][0]
  readonly kinds: readonly string[]
  readonly name: string
  readonly procedure?: Id
}

/** Every paper, and each of several procedures. The menu is also there while the project is on its way. */
function useRows(): Row[] {
  const texts = useTexts()
  const project = useProject()
  const procedures = project ? proceduresInOrder(project) : []
  return PAPERS.flatMap(([what, kinds]): Row[] =>
    what === 'sop' && procedures.length > 1
      ? procedures.map((one) => ({ what, kinds, name: procedureName(one, texts), procedure: one.id }))
      : [{ what, kinds, name: texts.say(`exporting.${what}`) }],
  )
}

const PrintDialog = onDemand(async () => (await import('./PrintDialog.tsx')).PrintDialog)
const OfOrganisation = onDemand(async () => (await import('../letterheads/OfOrganisation.tsx')).OfOrganisation)
const ImportDialog = onDemand(async () => {
  await learnPages()
  return (await import('../importing/ImportDialog.tsx')).ImportDialog
})
const TemplateDialog = onDemand(async () => (await import('./TemplateDialog.tsx')).TemplateDialog)

/** The server makes the paper after it has committed what the paper contains. */
export function ExportMenu({ project, map }: { project: string; map?: string }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const [busy, setBusy] = useState(false)
  const [isTemplating, template] = useState(false)
  const [isPrinting, print] = useState(false)
  const [archive, setArchive] = useState<ArchiveName | 'none'>('none')
  const asArchive = archive === 'none' ? {} : { archive }
  const rows = useRows()
  const mayEdit = useMayEdit()
  const isThere = useProject() !== null
  const [coming, bringIn] = useState<{ file: File | null } | null>(() => {
    const file = takeHanded(project)
    return file && { file }
  })
  const isHeld = useDropped((file) => mayEdit && bringIn({ file }))
  const bring = async (path: string, name: string) => {
    setBusy(true)
    try {
      const answer = await fetch(path)
      if (answer.ok) download(name, await answer.blob())
      else {
        const why = sentence(asRefusal(answer.status, await answer.json().catch(() => null)))
        toast(say('exporting.failed', { why }), { tone: 'danger' })
      }
    } catch {
      toast(say('app.noConnection'), { tone: 'danger' })
    }
    setBusy(false)
  }
  const take = (what: string, as: string, procedure?: Id) =>
    bring(
      exportAddress(project, what, as, language, { map, procedure, ...asArchive }),
      `${what}.${what === 'project' ? 'potok.json' : as}`,
    )
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            title={say('project.export')}
            aria-label={say('project.export')}
            variant="default"
            loading={busy}
            leftSection={<IconDownload size={16} aria-hidden="true" />}
          >
            {say('project.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="export">
          <div className="export-row">
            <span className="export-what" aria-hidden="true">
              {say('exporting.archive')}
            </span>
            <Menu.RadioGroup value={archive} onChange={(chosen) => setArchive(chosen as typeof archive)}>
              <div className="export-sizes">
                {(['none', ...ARCHIVES] as const).map((kind) => (
                  <Menu.RadioItem
                    key={kind}
                    value={kind}
                    aria-label={`${say('exporting.archive')}: ${say(`exporting.archives.${kind}`)}`}
                  >
                    {say(`exporting.archives.${kind}`)}
                  </Menu.RadioItem>
                ))}
              </div>
            </Menu.RadioGroup>
          </div>
          {rows.map(({ what, kinds, name, procedure }) => (
            <div key={procedure ?? what} className="export-row">
              <span className="export-what" aria-hidden="true">
                {name}
              </span>
              {what === 'map' && (
                <Menu.Item
                  className="export-format"
                  aria-label={say('exporting.openPrinting')}
                  onClick={() => print(true)}
                >
                  PDF…
                </Menu.Item>
              )}
              {kinds.map((as) => (
                <Menu.Item
                  key={as}
                  className="export-format"
                  aria-label={say('exporting.download', { what: name, as: as.toUpperCase() })}
                  onClick={() => void take(what, as, procedure)}
                >
                  {as.toUpperCase()}
                </Menu.Item>
              ))}
            </div>
          ))}
          <div className="export-row">
            <span className="export-what" aria-hidden="true">
              {say('exporting.template')}
            </span>
            <Menu.Item
              className="export-format"
              aria-label={say('exporting.openTemplate')}
              onClick={() => template(true)}
            >
              DOCX…
            </Menu.Item>
          </div>
          {mayEdit && (
            <div className="export-row">
              <span className="export-what" aria-hidden="true">
                {say('exporting.import')}
              </span>
              <Menu.Item
                className="export-format"
                aria-label={say('exporting.openImport')}
                onClick={() => bringIn({ file: null })}
              >
                XLSX, CSV…
              </Menu.Item>
            </div>
          )}
          <OfOrganisation project={project} bring={(path, name) => void bring(path, name)} />
        </Menu.Dropdown>
      </Menu>
      {isPrinting && <PrintDialog map={map} {...asArchive} close={() => print(false)} />}
      {isHeld && mayEdit && <p className="import-drop">{say('exporting.drop')}</p>}
      {coming && isThere && mayEdit && (
        <ImportDialog
          key={coming.file ? `${coming.file.name} ${coming.file.lastModified}` : 'choose'}
          map={map ?? null}
          given={coming.file}
          close={() => bringIn(null)}
        />
      )}
      {isTemplating && <TemplateDialog project={project} close={() => template(false)} />}
    </>
  )
}
