import {
  addWhy,
  type CategoryPreset,
  type CauseState,
  drawArrow,
  type Id,
  judgeCause,
  moveCause,
  placeCause,
  type ReverseReading,
  readBack,
  remedyCause,
  removeCause,
  takeCategories,
  takeTreeArrows,
  type Why,
} from '@potok/model'
import { useWriting } from '../papers/useWriting.ts'
import { act, undo } from '../store/act.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'

/** The ways in which causes change, each a named command. */
export function useCauses() {
  const session = useSession()
  const project = useProject()!
  const write = useWriting()
  const { say } = useTexts()
  return {
    add: (under: Id, text: string, category: Id | null = null) =>
      act(session, addWhy, { under, fields: { text, category } }),
    rename: (cause: Id, text: string) => write.text('causes', cause, 'text', text),
    set: (cause: Id, fields: Record<string, unknown>) => write.fields('causes', cause, fields),
    move: ({ cause, place }: Pick<Why, 'cause' | 'place'>, under: Id, before: Id | null) =>
      act(session, moveCause, { cause: cause.id, place, under, before }),
    place: (cause: Id, under: Id) => act(session, placeCause, { cause, under }),
    remove: ({ cause, place }: Pick<Why, 'cause' | 'place'>) => {
      const done = act(session, removeCause, { cause: cause.id, place })
      if (done.ok)
        toast(say('causes.removed'), { action: { words: say('lists.bringBack'), run: () => void undo(session) } })
    },
    judge: (cause: Id, state: CauseState) => act(session, judgeCause, { cause, state }, true),
    read: ({ cause, place }: Pick<Why, 'cause' | 'place'>, reading: ReverseReading | null) =>
      act(session, readBack, { cause: cause.id, place, reading }),
    arrow: (start: Id, end: Id, turn = false) => act(session, drawArrow, { start, end, turn }, true),
    takeArrows: (problem: Id) => act(session, takeTreeArrows, { problem }),
    takeBones: (preset: CategoryPreset) => act(session, takeCategories, { preset }),
    solve: (cause: Id, solution: Id) => act(session, remedyCause, { cause, solution }),
    solveAnew: (cause: Id, text: string) => act(session, remedyCause, { cause, text }),
    unsolve: (cause: Id, solution: Id) => {
      for (const one of project.remedies.values())
        if (one.cause === cause && one.solution === solution) write.remove('remedies', one.id)
    },
  }
}
