import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { checkTemplate, exportPaper, fillTemplate, readFont, readLogo } from '@potok/exporters/node'
import { boardsOf, ok, openProject, type Project, type Result, writeProjectFile } from '@potok/model'
import * as Y from 'yjs'
import type { Check, Checked, Job } from './job.ts'

const PATIENCE = 5
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

// Whoever edits goes first; the compiler that this thread starts is as patient. Only Linux knows a thread by itself.
if (process.platform === 'linux') setPriority(Number(readlinkSync('/proc/thread-self').split('/').pop()), PATIENCE)

parentPort!.on('message', async (asked: Job | Check) => {
  parentPort!.postMessage('check' in asked ? await checked(asked) : await made(asked))
})

async function made({ update, boards, what, as, options, template }: Job) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const opened = openProject(doc)
  const project = opened.project()
  const file = template ? await filled(project, template, options) : await paper(project, { what, as, options, boards })
  opened.close()
  doc.destroy()
  return file
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

/** With the sketch boards in the project file, where that is the paper or goes inside it. */
async function paper(project: Project, { what, as, options, boards }: Pick<Job, 'what' | 'as' | 'options' | 'boards'>) {
  if (!boards) return exportPaper(project, what, as, options)
  if (what !== 'project')
    return exportPaper(project, what, as, { ...options, projectFile: withBoards(writeProjectFile(project), boards) })
  const made = await exportPaper(project, what, as, options)
  if (!made.ok) return made
  const text = withBoards(new TextDecoder().decode(made.value.bytes), boards)
  return ok({ ...made.value, bytes: new TextEncoder().encode(text) })
}

async function filled(project: Project, template: Uint8Array, options: Job['options']) {
  const made = await fillTemplate(project, template, options)
  return made.ok ? ok({ bytes: made.value, mediaType: DOCX, fileName: 'potok.docx' }) : made
}

function withBoards(file: string, update: Uint8Array): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const boards = boardsOf(doc)
  return boards ? `${JSON.stringify({ ...(JSON.parse(file) as object), boards }, null, 1)}\n` : file
}
