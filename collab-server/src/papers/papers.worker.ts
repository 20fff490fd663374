import { parentPort } from 'node:worker_threads'
import { exportPaper } from '@potok/exporters/node'
import { boardsOf, openProject } from '@potok/model'
import * as Y from 'yjs'
import type { Job } from './job.ts'

parentPort!.on('message', async ({ update, boards, what, as, options }: Job) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const opened = openProject(doc)
  const made = await exportPaper(opened.project(), what, as, options)
  opened.close()
  doc.destroy()
  parentPort!.postMessage(made.ok && boards ? { ...made, value: withBoards(made.value, boards) } : made)
})

function withBoards<File extends { readonly bytes: Uint8Array }>(file: File, update: Uint8Array): File {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const boards = boardsOf(doc)
  if (!boards) return file
  const project = JSON.parse(new TextDecoder().decode(file.bytes)) as object
  return { ...file, bytes: new TextEncoder().encode(`${JSON.stringify({ ...project, boards }, null, 1)}\n`) }
}
