import { parentPort } from 'node:worker_threads'
import { exportPaper, fillTemplate } from '@potok/exporters/node'
import { boardsOf, ok, openProject, type Project } from '@potok/model'
import * as Y from 'yjs'
import type { Job } from './job.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

parentPort!.on('message', async ({ update, boards, what, as, options, template }: Job) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const opened = openProject(doc)
  const project = opened.project()
  const made = template ? await filled(project, template, options) : await exportPaper(project, what, as, options)
  opened.close()
  doc.destroy()
  parentPort!.postMessage(made.ok && boards ? { ...made, value: withBoards(made.value, boards) } : made)
})

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
