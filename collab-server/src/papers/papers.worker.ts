import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { checkTemplate, exportPaper, fillTemplate, readFont, readLogo } from '@potok/exporters/node'
import { boardsOf, ok, openProject, type Project, type Result, talkInFile, writeProjectFile } from '@potok/model'
import * as Y from 'yjs'
import type { Check, Checked, Job } from './job.ts'

const PATIENCE = 5
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

// Whoever edits goes first; the compiler that this thread starts is as patient. Only Linux knows a thread by itself.
if (process.platform === 'linux') setPriority(Number(readlinkSync('/proc/thread-self').split('/').pop()), PATIENCE)

parentPort!.on('message', async (asked: Job | Check) => {
  parentPort!.postMessage('check' in asked ? await checked(asked) : await made(asked))
})

async function made({ update, boards, talk, what, as, options, template }: Job) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const opened = openProject(doc)
  const project = opened.project()
  const file = template
    ? await filled(project, template, options)
    : await paper(project, { what, as, options, boards, talk })
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

type Asked = Pick<Job, 'what' | 'as' | 'options' | 'boards' | 'talk'>

/** With the sketch boards in the project file, where that is the paper or goes inside it; with the talk where it is the paper. */
async function paper(project: Project, { what, as, options, boards, talk }: Asked) {
  if (!boards) return exportPaper(project, what, as, options)
  if (what !== 'project')
    return exportPaper(project, what, as, {
      ...options,
      projectFile: withTalk(withBoards(writeProjectFile(project), boards), talk),
    })
  const made = await exportPaper(project, what, as, options)
  if (!made.ok) return made
  const text = withTalk(withBoards(new TextDecoder().decode(made.value.bytes), boards), talk)
  return ok({ ...made.value, bytes: new TextEncoder().encode(text) })
}

async function filled(project: Project, template: Uint8Array, options: Job['options']) {
  const made = await fillTemplate(project, template, options)
  return made.ok ? ok({ bytes: made.value, mediaType: DOCX, fileName: 'potok.docx' }) : made
}

function withBoards(file: string, update: Uint8Array): string {
  const boards = boardsOf(docOf(update))
  return boards ? withMore(file, { boards }) : file
}

function withTalk(file: string, talk: Job['talk']): string {
  const comments = talk ? talkInFile(docOf(talk.update), (person) => talk.names[person] ?? '') : null
  return comments ? withMore(file, { comments }) : file
}

const withMore = (file: string, more: object): string =>
  `${JSON.stringify({ ...(JSON.parse(file) as object), ...more }, null, 1)}\n`

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}
