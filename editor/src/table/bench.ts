import type { Command, Id, Project, Result, Table, TalkPlace } from '@potok/model'
import type { Session } from '../session/openSession.ts'
import { act } from '../store/act.ts'
import type { Language, Say } from '../ui/texts/texts.ts'
import type { TableDeskStore } from './desk.ts'
import { type Line, linesOf } from './lines.ts'
import { tableHere } from './tableHere.ts'

/** What a deed on the table needs at hand; all of it is read at the moment of the deed. */
export interface TableBench {
  readonly session: Session
  readonly map: Id
  readonly desk: TableDeskStore
  readonly say: Say
  has(key: string): boolean
  language(): Language
  canEdit(): boolean
  /** Opens what is said about a place of the project. */
  discuss(place: TalkPlace): void
  project(): Project
  table(): Table
  /** As they stand under each other on the screen. */
  lines(): readonly Line[]
  /** Does it; a refusal is told unless `quiet`. */
  act<I>(command: Command<I>, input: I, quiet?: boolean): Result<Id[]>
}

interface More {
  say: Say
  has(key: string): boolean
  language(): Language
  canEdit(): boolean
  discuss(place: TalkPlace): void
  project(): Project
}

export function createBench(session: Session, map: Id, desk: TableDeskStore, more: More): TableBench {
  const project = () => session.state.getState().replica?.document.project() ?? more.project()
  const table = () => tableHere(project(), map, more.language()) ?? tableHere(more.project(), map, more.language())!
  return {
    session,
    map,
    desk,
    ...more,
    project,
    table,
    lines: () => linesOf(table(), desk.getState().isGrouped, more.canEdit()),
    act: (command, input, quiet = false) => act(session, command, input, quiet),
  }
}
