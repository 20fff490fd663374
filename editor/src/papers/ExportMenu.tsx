import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { asRefusal } from '../api/ask.ts'
import { download } from '../ui/download.ts'
import { type Language, useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'

const PAPERS = [
  ['card', ['pdf', 'docx']],
  ['sop', ['pdf', 'docx']],
  ['map', ['pdf', 'svg', 'png']],
  ['project', ['json']],
] as const

const PAGES = ['A4', 'A3', 'A2', 'A1', 'A0'] as const
type PageName = (typeof PAGES)[number]

interface OfMap {
  readonly map?: string
  readonly page: PageName
}

function exportAddress(project: string, what: string, as: string, lang: Language, ofMap: OfMap): string {
  const more = what === 'map' ? { ...(ofMap.map ? { map: ofMap.map } : {}), page: ofMap.page } : {}
  const query = new URLSearchParams({ what, as, lang, ...more })
  return `/api/projects/${encodeURIComponent(project)}/export?${query}`
}

/** The server makes the paper after it has committed what the paper contains. */
export function ExportMenu({ project, map }: { project: string; map?: string }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const [busy, setBusy] = useState(false)
  const [page, setPage] = useState<PageName>('A3')
  const take = async (what: string, as: string) => {
    setBusy(true)
    try {
      const answer = await fetch(exportAddress(project, what, as, language, { map, page }))
      if (answer.ok) download(`${what}.${what === 'project' ? 'potok.json' : as}`, await answer.blob())
      else {
        const why = sentence(asRefusal(answer.status, await answer.json().catch(() => null)))
        toast(say('exporting.failed', { why }), { tone: 'danger' })
      }
    } catch {
      toast(say('app.noConnection'), { tone: 'danger' })
    }
    setBusy(false)
  }
  return (
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
      <Menu.Dropdown mah={440} style={{ overflowY: 'auto' }}>
        {PAPERS.map(([what, kinds]) => (
          <div key={what}>
            <Menu.Label>{say(`exporting.${what}`)}</Menu.Label>
            {what === 'map' && (
              <Menu.RadioGroup value={page} onChange={(chosen) => setPage(chosen as PageName)}>
                {PAGES.map((size) => (
                  <Menu.RadioItem key={size} value={size}>
                    {say('exporting.sheet', { size })}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            )}
            {kinds.map((as) => (
              <Menu.Item key={as} onClick={() => void take(what, as)}>
                {say('exporting.download', { what: say(`exporting.${what}`), as: as.toUpperCase() })}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
