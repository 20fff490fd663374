import { parentPort, workerData } from 'node:worker_threads'
import { importerOf } from '@potok/importers'
import { openProject, refuse } from '@potok/model'
import * as Y from 'yjs'
import type { ImportJob } from './importJob.ts'

const { update, bytes, fileName, locale, onto, without, clashes } = workerData as ImportJob
const doc = new Y.Doc()
Y.applyUpdate(doc, update)
const project = openProject(doc).project()
const importer = importerOf(bytes, fileName)
const wanted = { without: new Set(without), clashes: new Set(clashes) }
parentPort!.postMessage(
  importer
    ? await importer.read(bytes, { project, locale, fileName, onto, wanted })
    : refuse('import-unknown', 'This kind of file is not known.', [], { name: fileName.slice(-60) }),
)
