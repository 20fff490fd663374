import type { Id, Project } from '@potok/model'
import { type Editor, renderPlaintextFromRichText, type TLRichText, type TLShape } from 'tldraw'
import { linkOf, type NoteLink } from './noteLinks.ts'

export interface ChosenNote {
  readonly shape: TLShape
  readonly text: string
  /** The name of whoever wrote it; empty where nobody knows. */
  readonly by: string
  readonly link: NoteLink | null
}

/** The chosen things with words on them. */
export const chosenNotes = (editor: Editor, project: Project): ChosenNote[] =>
  editor.getSelectedShapes().flatMap((shape) => {
    const text = textOf(editor, shape)
    if (text === '') return []
    const { by } = shape.meta
    return [{ shape, text, by: typeof by === 'string' ? by : '', link: linkOf(project, shape.meta) }]
  })

function textOf(editor: Editor, { props }: TLShape): string {
  const rich = 'richText' in props ? (props.richText as TLRichText) : null
  return rich ? renderPlaintextFromRichText(editor, rich).trim() : ''
}

/** What stands on this sheet already, by its link. */
export function linkedOn(editor: Editor, project: Project): ReadonlyMap<Id, TLShape> {
  const found = new Map<Id, TLShape>()
  for (const shape of editor.getCurrentPageShapes()) {
    const link = linkOf(project, shape.meta)
    if (link) found.set(link.id, shape)
  }
  return found
}
