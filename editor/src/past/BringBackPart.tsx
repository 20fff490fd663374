import { Button } from '@mantine/core'
import { bringBack, broughtBack, type Id, isAsItWas, type Noun, nameOf, type Project } from '@potok/model'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { FieldLine } from '../approval/FieldLine.tsx'
import { fieldWords } from '../approval/fieldWords.ts'
import { thingWords } from '../history/thingWords.ts'
import { act, undo } from '../store/act.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'
import type { PastMark } from './pastView.ts'

interface BringBackPartProps {
  noun: Noun
  id: Id
  was: Project
  mark: PastMark | null
  isWithToday: boolean
}

/** One thing as it was: what became of it, and what coming back would change of it today, before it is done. */
export function BringBackPart({ noun, id, was, mark, isWithToday }: BringBackPartProps) {
  const texts = useTexts()
  const { say } = texts
  const sentence = useSentence()
  const session = useSession()
  const mayEdit = useMayEdit()
  const today = useDeferredValue(useProject())
  const [refusal, setRefusal] = useState<string | null>(null)
  const back = useMemo(() => (today ? broughtBack(today, was, noun, id) : null), [today, was, noun, id])
  const named = { name: nameOf(was, noun, id), nameEn: nameOf(was, noun, id, 'En') }
  const title = thingWords(mark?.difference ?? { noun, ...named }, texts)
  const isSame = back !== null && isAsItWas(back)
  const bring = () => {
    const done = act(session, bringBack, { noun, id, was }, true)
    setRefusal(done.ok ? null : sentence(done))
    if (done.ok)
      toast(say('past.brought', { name: title }), {
        action: { words: say('map.actions.undo'), run: () => void undo(session) },
      })
  }
  return (
    <section className="panel-part past-chosen" aria-label={title}>
      <h2 className="block-title">{title}</h2>
      {mark && <p className="quiet small">{say(`past.told.${mark.kind}`)}</p>}
      {mark && !isWithToday && mark.difference.fields.length > 0 && (
        <dl aria-label={say('past.between')}>
          {mark.difference.fields.map((field) => (
            <FieldLine key={field.field} noun={noun} {...field} />
          ))}
        </dl>
      )}
      {!back && <p className="small">{say('past.wasNot')}</p>}
      {isSame && <p className="small">{say('past.asToday')}</p>}
      {back && !isSame && (
        <>
          <h3 className="small">{say('past.preview')}</h3>
          {back.isGone && <p className="small">{say('past.returns')}</p>}
          <dl>
            {back.differences.map((field) => (
              <FieldLine key={field.field} noun={noun} {...field} />
            ))}
          </dl>
          {back.place && !back.isGone && <p className="small">{say('past.toPlace')}</p>}
          {back.flows.length > 0 && <p className="small">{say('past.flows', { count: back.flows.length })}</p>}
          {back.missing.map(({ field, names }) => (
            <p key={field} className="small past-missing">
              {say('past.missing', { field: fieldWords(noun, field, texts), names: names.join(', ') })}
            </p>
          ))}
          {mayEdit && (
            <Button leftSection={<IconArrowBackUp size={16} aria-hidden="true" />} onClick={bring}>
              {say(noun === 'steps' ? 'past.bringStep' : 'past.bring')}
            </Button>
          )}
        </>
      )}
      {refusal && <p role="alert">{refusal}</p>}
    </section>
  )
}
