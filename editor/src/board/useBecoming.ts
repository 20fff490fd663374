import {
  addChain,
  addRecord,
  type Id,
  type Project,
  promoteNotes,
  type Result,
  remove,
  removeElements,
} from '@potok/model'
import type { Editor } from 'tldraw'
import { act } from '../store/act.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { type ChosenNote, chosenNotes } from './chosenNotes.ts'
import { wordsOfLink } from './noteLinks.ts'

/** A step and room beside it; the sizes themselves travel with the map, which a board needs nothing of. */
const STEP_APART = 220
const FIRST_STEP = 16
const STEP_TOP = 8

/** What a chosen note becomes: a problem, an idea, or a step of this map. */
export type Becomes = 'problems' | 'solutions' | { readonly map: Id }

/** Notes become things of the project without retyping, each once; they stay on the board and know what they are. */
export function useBecoming(editor: Editor | null, board: string): (what: Becomes) => void {
  const session = useSession()
  const project = useProject()!
  const { say } = useTexts()
  return (what) => {
    if (!editor || editor.getIsReadonly()) return
    const chosen = chosenNotes(editor, project)
    if (chosen.length === 0) return void toast(say('sketch.chooseNote'))
    const noun = typeof what === 'string' ? what : 'steps'
    const made: Id[] = []
    for (const note of chosen) {
      if (note.link && note.link.noun !== 'notes') continue
      const done: Result<Id[]> =
        typeof what === 'string'
          ? inProject(what, note)
          : act(session, addChain, {
              map: what.map,
              lane: null,
              participantName: say('map.lanes.first'),
              links: [
                { fields: { text: note.text }, at: [atRight(project, what.map) + made.length * STEP_APART, STEP_TOP] },
              ],
            })
      const [id] = done.ok ? done.value : []
      if (!id && made.length === 0) return
      if (!id) break
      made.push(id)
      const { shape } = note
      editor.updateShape({ id: shape.id, type: shape.type, meta: { ...shape.meta, link: wordsOfLink({ noun, id }) } })
    }
    if (made.length === 0) return void toast(say('sketch.known'))
    const takeBack = () =>
      noun === 'steps'
        ? act(session, removeElements, { steps: made, flows: [] })
        : act(session, remove, { noun, ids: made })
    toast(say(`sketch.made.${noun}`, { count: made.length }), {
      action: { words: say('sketch.takeBack'), run: () => void takeBack() },
    })
  }

  function inProject(noun: 'problems' | 'solutions', { text, by, link }: ChosenNote): Result<Id[]> {
    // What was written in a session keeps its step, and the session knows what became of it.
    if (link) return act(session, promoteNotes, { notes: [link.id], noun })
    if (noun === 'solutions') return act(session, addRecord, { noun, fields: { text } })
    const evidence = by === '' ? '' : say('sketch.evidence', { board, name: by })
    return act(session, addRecord, { noun, fields: { text, evidence } })
  }
}

function atRight({ steps, layout }: Project, map: Id): number {
  const taken = [...steps.values()].filter((one) => one.map === map).map(({ id }) => layout.get(id)?.[0] ?? 0)
  return taken.length === 0 ? FIRST_STEP : Math.max(...taken) + STEP_APART
}
