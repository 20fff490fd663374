import type { Hocuspocus } from '@hocuspocus/server'
import { addRecord, byOrder, type Form, orderBetween, type Project, perform } from '@potok/model'
import { Refused } from '../refusals.ts'
import { inDocument } from './inDocument.ts'

/** What a client sees of a form: its words and the names of the segments, nothing else of the project. */
export interface ShownForm {
  readonly title: string
  readonly intro: string
  readonly question: string
  readonly asksSatisfaction: boolean
  readonly asksEase: boolean
  /** Empty where the form does not ask. */
  readonly segments: readonly { readonly id: string; readonly name: string }[]
}

export interface Answer {
  readonly text: string
  readonly satisfaction: number | null
  readonly ease: number | null
  readonly segment: string | null
}

/** The form as it is now; refused when the team has deleted it. */
export const lookAtForm = (hocuspocus: Hocuspocus, project: string, form: string): Promise<ShownForm> =>
  inDocument(hocuspocus, project, (document) => shown(document.project, formIn(document.project, form)))

/** An answer becomes a piece of evidence, written by the server; what the form does not ask for is not kept. Returns its id. */
export const keepAnswer = (hocuspocus: Hocuspocus, project: string, form: string, answer: Answer): Promise<string> =>
  inDocument(hocuspocus, project, ({ opened, project: now }) => {
    const asked = formIn(now, form)
    const segment = shown(now, asked).segments.find(({ id }) => id === answer.segment)?.id ?? null
    const last = [...now.evidence.values()].sort(byOrder).at(-1)?.order
    const fields = {
      method: 'feedback',
      text: answer.text,
      date: new Date().toISOString().slice(0, 10),
      form,
      segment,
      satisfaction: asked.asksSatisfaction ? answer.satisfaction : null,
      ease: asked.asksEase ? answer.ease : null,
      about: asked.touchpoint !== null && now.touchpoints.has(asked.touchpoint) ? [asked.touchpoint] : [],
      order: orderBetween(last || null, null),
    } as const
    const by = { who: 'server', person: 'server', command: 'evidence.answered' } as const
    const done = perform(opened, addRecord, { noun: 'evidence', fields }, by)
    if (!done.ok) throw new Refused('input.invalid', ['text'])
    return done.value[0] ?? ''
  })

function formIn({ forms }: Project, id: string): Form {
  const form = forms.get(id)
  if (!form) throw new Refused('link.dead')
  return form
}

function shown({ segments }: Project, form: Form): ShownForm {
  const { title, intro, question, asksSatisfaction, asksEase, asksSegment } = form
  const named = [...segments.values()].sort(byOrder).filter(({ name }) => name.trim() !== '')
  const offered = asksSegment ? named.map(({ id, name }) => ({ id, name })) : []
  return { title, intro, question, asksSatisfaction, asksEase, segments: offered }
}
