import { parentPort } from 'node:worker_threads'
import { exportPaper } from '@potok/exporters/node'
import { openProject } from '@potok/model'
import * as Y from 'yjs'
import type { Job } from './job.ts'

parentPort!.on('message', async ({ update, what, as, options }: Job) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const opened = openProject(doc)
  const made = await exportPaper(opened.project(), what, as, options)
  opened.close()
  doc.destroy()
  parentPort!.postMessage(made)
})
