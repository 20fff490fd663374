import { readFileSync } from 'node:fs'
import { arrange, type Id, importCase, isProjectFile, openProject, type Project, readProjectFile } from '@potok/model'
import * as Y from 'yjs'
import { Trouble } from './command.ts'
import { refused } from './refused.ts'

export interface ReadProject {
  readonly project: Project
  /** What a case calls its elements; empty for a project file, whose ids are its own. */
  readonly names: ReadonlyMap<Id, string>
}

/** Reads a case or a project file from disk; what cannot be read is one sentence. */
export function projectFrom(file: string): ReadProject {
  const given = parsed(textOf(file), file)
  const read = isProjectFile(given) ? readProjectFile(given) : importCase(given, arrange)
  if (!read.ok) throw refused(file, read)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, read.value.update)
  return { project: openProject(doc).project(), names: 'names' in read.value ? read.value.names : new Map() }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new Trouble(`${file}: такого файла нет.`, `${file}: there is no such file.`)
    throw new Trouble(`${file}: файл нельзя прочитать (${code}).`, `${file}: the file cannot be read (${code}).`)
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Trouble(`${file}: это не JSON.`, `${file}: this is not JSON.`)
  }
}
