import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kindergarten } from '../../fixtures/kindergarten.ts'
import { exportPaper } from '../exportPaper.ts'

const SECONDS = 120_000
const CARD_PAGES = 1
const HOSTILE = '#panic("x") <script> ]]> & \u0001'

test(
  'LibreOffice opens the card on one page and the procedure with every word',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'potok-docx-test-'))
    const project = kindergarten((noun, record, at) =>
      noun === 'steps' && at === 2 ? { ...record, text: `${record.text} ${HOSTILE}` } : record,
    )
    for (const what of ['card', 'sop'] as const) {
      const written = await exportPaper(project, what, 'docx')
      if (!written.ok) throw new Error(written.message)
      writeFileSync(join(folder, `${what}.docx`), written.value.bytes)
    }
    const files = ['card', 'sop'].map((what) => join(folder, `${what}.docx`))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    try {
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
        stdio: 'ignore',
      })
    } catch (cause) {
      throw new Error('LibreOffice did not open the file. It is part of the test: install libreoffice-writer-nogui.', {
        cause,
      })
    }
    const ask = (tool: string, ...more: string[]) =>
      execFileSync(tool, more, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    expect(ask('pdfinfo', join(folder, 'card.pdf'))).toMatch(new RegExp(`Pages:\\s+${CARD_PAGES}\\n`))
    expect(ask('pdftotext', join(folder, 'card.pdf'), '-')).toContain('5,5–38,6')
    const sop = ask('pdftotext', '-layout', join(folder, 'sop.pdf'), '-').replace(/\s+/g, ' ')
    for (const words of [
      'СТАНДАРТИЗИРОВАННАЯ ОПЕРАЦИОННАЯ ПРОЦЕДУРА',
      'Если нет, перейдите к п. 5. Если да, перейдите к п. 6.',
      'Лист ознакомления',
    ])
      expect(sop).toContain(words)
    rmSync(folder, { recursive: true, force: true })
  },
  SECONDS,
)
