import {
  addRecord,
  exclude,
  type FixedName,
  type Id,
  include,
  type Noun,
  remove,
  setFields,
  setFixed,
  writeText,
} from '@potok/model'
import { act, undo } from '../store/act.ts'
import { useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'

/** The few ways in which forms and tables change a fact, each a named command. */
export function useWriting() {
  const session = useSession()
  const { say } = useTexts()
  return {
    fixed: (name: FixedName, fields: Record<string, unknown>) => act(session, setFixed, { name, fields }),
    fields: (noun: Noun, id: Id, fields: Record<string, unknown>) => act(session, setFields, { noun, id, fields }),
    text: (noun: Noun, id: Id, field: string, text: string) => act(session, writeText, { noun, id, field, text }),
    add: (noun: Noun, fields: Record<string, unknown> = {}) =>
      act(session, addRecord, { noun, fields } as Parameters<typeof addRecord.run>[1]),
    include: (noun: Noun, id: Id, field: string, member: Id) => act(session, include, { noun, id, field, member }),
    exclude: (noun: Noun, id: Id, field: string, member: Id) => act(session, exclude, { noun, id, field, member }),
    remove: (noun: Noun, id: Id) => {
      const done = act(session, remove, { noun, ids: [id] })
      if (done.ok)
        toast(say('lists.removedRow'), { action: { words: say('lists.bringBack'), run: () => void undo(session) } })
    },
  }
}

/** An empty field of a form is null in the document, and a decimal comma is a comma of Russian. */
export function amountOf(typed: string): number | null {
  const value = Number(typed.replace(/\s/g, '').replace(',', '.'))
  return typed.trim() === '' || !Number.isFinite(value) ? null : value
}
