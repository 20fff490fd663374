import { parentPort } from 'node:worker_threads'
import { checkTemplate, exportPaper, fillTemplate, readFont, readLogo } from '@potok/exporters/node'
import { boardsOf, ok, openProject, type Project, type Result } from '@potok/model'
import * as Y from 'yjs'
import type { Check, Checked, Job } from './job.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

parentPort!.on('message', async (asked: Job | Check) => {
  parentPort!.postMessage('check' in asked ? await checked(asked) : await made(asked))
})

async function made({ update, boards, what, as, options, template }: Job) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const opened = openProject(doc)
  const project = opened.project()
  const file = template ? await filled(project, template, options) : await exportPaper(project, what, as, options)
  opened.close()
  doc.destroy()
  return file.ok && boards ? { ...file, value: withBoards(file.value, boards) } : file
}

async function checked({ check, bytes }: Check): Promise<Result<Checked>> {
  if (check === 'logo') {
    const logo = readLogo(bytes)
    if (!logo.ok) return logo
    const { png, width, height } = logo.value
    return ok({ bytes: new Uint8Array(Buffer.from(png, 'base64')), facts: { width, height } })
  }
  if (check === 'font') {
    const font = await readFont(bytes)
    return font.ok ? ok({ bytes, facts: { ...font.value } }) : font
  }
  const template = await checkTemplate(bytes)
  return template.ok ? ok({ bytes, facts: { size: bytes.length } }) : template
}

async function filled(project: Project, template: Uint8Array, options: Job['options']) {
  const made = await fillTemplate(project, template, options)
  return made.ok ? ok({ bytes: made.value, mediaType: DOCX, fileName: 'potok.docx' }) : made
}

function withBoards<File extends { readonly bytes: Uint8Array }>(file: File, update: Uint8Array): File {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const boards = boardsOf(doc)
  if (!boards) return file
  const project = JSON.parse(new TextDecoder().decode(file.bytes)) as object
  return { ...file, bytes: new TextEncoder().encode(`${JSON.stringify({ ...project, boards }, null, 1)}\n`) }
}
