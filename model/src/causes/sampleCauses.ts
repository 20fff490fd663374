import { addRecord } from '../commands/addRecord.ts'
import { addWhy } from '../commands/addWhy.ts'
import type { Command } from '../commands/command.ts'
import { judgeCause } from '../commands/judgeCause.ts'
import { perform } from '../commands/perform.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import type { Id } from '../ids.ts'
import type { Result } from '../result.ts'
import { causeTree } from './tree.ts'

/** For tests: a problem pinned to the first step of the sample project, with words for asking why. */
export function sampleCauses() {
  const sample = sampleProject()
  const { document, first } = sample
  const undo = openUndo(document, anna)
  const tried = <I>(command: Command<I>, input: I): Result<Id[]> => perform(document, command, input, anna)
  const act = <I>(command: Command<I>, input: I): Id[] => {
    const done = tried(command, input)
    if (!done.ok) throw new Error(`Refused: ${done.code}`)
    return done.value
  }
  const problemOf = (text: string, anchors: Id[] = [first]): Id =>
    act(addRecord, { noun: 'problems', fields: { text, anchors } })[0]!
  const project = () => document.project()
  const problem = problemOf('Ждут неделю')
  return {
    ...sample,
    undo,
    tried,
    act,
    project,
    problem,
    problemOf,
    why: (under: Id, text: string): Id => act(addWhy, { under, fields: { text } })[0]!,
    proof: (cause: Id, text: string): Id => act(addRecord, { noun: 'causeProofs', fields: { cause, text } })[0]!,
    confirm: (cause: Id): void => void act(judgeCause, { cause, state: 'confirmed' }),
    /** The tree of a problem, a line for each answer, indented. */
    shown: (of: Id = problem): string[] =>
      causeTree(project(), of).map(
        ({ cause, depth, again }) => `${'·'.repeat(depth)}${cause.text}${again ? ' ↑' : ''}`,
      ),
  }
}
