import { Checkbox } from '@mantine/core'
import { ces, csat, type Form } from '@potok/model'
import type { FormLink } from '../api/forms.ts'
import { useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { useIsFacilitator, useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { FormLinks } from './FormLinks.tsx'
import { cesWords, csatWords } from './marksWords.ts'
import { Removing } from './Removing.tsx'
import { nameOf } from './things.ts'

const ASKS = ['asksSatisfaction', 'asksEase', 'asksSegment'] as const

/** One feedback form: what it asks, how people get to it, what they marked. */
export function FormPart({ form, links, reload }: { form: Form; links: readonly FormLink[]; reload(): Promise<void> }) {
  const texts = useTexts()
  const { say } = texts
  const { evidence, touchpoints } = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const { id } = form
  const set = (fields: Partial<Form>) => write.fields('forms', id, fields)
  const answers = [...evidence.values()].filter((one) => one.form === id)
  return (
    <section className="card block" aria-label={form.title || say('research.forms.first')}>
      <Written label={say('research.forms.name')} value={form.title} write={(title) => set({ title })} />
      <Written
        label={say('research.forms.intro')}
        long
        value={form.intro}
        write={(value) => write.text('forms', id, 'intro', value)}
      />
      <Written label={say('research.forms.question')} value={form.question} write={(question) => set({ question })} />
      <Chosen
        label={say('research.nouns.touchpoints')}
        value={touchpoints.has(form.touchpoint ?? '') ? (form.touchpoint ?? '') : ''}
        choices={[
          { value: '', label: say('research.unsaid') },
          ...[...touchpoints.values()].map((one) => ({ value: one.id, label: nameOf(one) || '…' })),
        ]}
        write={(value) => set({ touchpoint: value || null })}
      />
      <div className="research-channels">
        {ASKS.map((field) => (
          <Checkbox
            key={field}
            label={say(`research.forms.${field}`)}
            checked={form[field]}
            disabled={!mayEdit}
            onChange={(event) => set({ [field]: event.currentTarget.checked })}
          />
        ))}
      </div>
      <p className="small">
        {say('research.forms.answers', { count: answers.length })} {csatWords(csat(answers), texts)}{' '}
        {cesWords(ces(answers), texts)}
      </p>
      {useIsFacilitator() && <FormLinks form={id} links={links} reload={reload} />}
      <Removing noun="forms" id={id} />
    </section>
  )
}
