import type { Note } from '../records/note.ts'
import type { Project } from '../records/project.ts'

/** Where a note comes from besides somebody's head: the sheet, what it answers, the step it was asked about. */
export interface NoteOrigin {
  readonly sheet: number | null
  /** How it could be made worse; the note turns that round. */
  readonly answers: string | null
  readonly step: string | null
  readonly prompt: Note['prompt']
}

/** Null: it was just written. What is deleted meanwhile is not told. */
export function noteOrigin(project: Project, { sheet, answers, step, prompt }: Note): NoteOrigin | null {
  const answered = project.notes.get(answers ?? '')?.text ?? null
  const asked = project.steps.get(step ?? '')?.text ?? null
  const isPlain = sheet === null && answered === null && asked === null && prompt === null
  return isPlain ? null : { sheet, answers: answered, step: asked, prompt }
}
