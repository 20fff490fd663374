import { addElement } from '../commands/addElement.ts'
import { addMap } from '../commands/addMap.ts'
import type { Command } from '../commands/command.ts'
import { perform } from '../commands/perform.ts'
import { relate } from '../commands/relate.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import type { Id } from '../ids.ts'
import type { Element, ElementKind } from '../records/element.ts'
import type { Relation, RelationKind } from '../records/relation.ts'
import { systemMap } from './systemMap.ts'

/** For tests: an empty system map beside the process of the sample project, with words for drawing on it. */
export function sampleSystem() {
  const sample = sampleProject()
  const { document } = sample
  const undo = openUndo(document, anna)
  const act = <I>(command: Command<I>, input: I): Id[] => {
    const done = perform(document, command, input, anna)
    if (!done.ok) throw new Error(`Refused: ${done.code}`)
    return done.value
  }
  const [system = ''] = act(addMap, { name: 'Around', state: 'current', kind: 'system' })
  return {
    ...sample,
    system,
    undo,
    act,
    project: () => document.project(),
    shown: () => systemMap(document.project(), system)!,
    element: (kind: ElementKind, name: string, fields: Partial<Element> = {}): Id =>
      act(addElement, { map: system, at: [0, 0], fields: { kind, name, ...fields } })[0]!,
    relation: (start: Id, kind: RelationKind, end: Id, fields: Partial<Relation> = {}): Id =>
      act(relate, { map: system, start, end, fields: { kind, ...fields } })[0]!,
  }
}
