import type { Flow, Participant, Place, Problem, Project, Step, Time } from '@potok/model'
import { type FactForm, FLOW_FACTS, PARTICIPANT_FACTS, STEP_FACTS } from './ownFacts.ts'
import { type Attributes, element, words, type Xml } from './xml.ts'

/** Facts as attributes; what is as it would be without being said is not said. */
export function facts(record: object, forms: Readonly<Record<string, FactForm>>): Attributes {
  const said = record as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(forms).flatMap(([name, form]) => {
      const value = said[name]
      if (value === null || value === undefined || value === '' || value === false) return []
      return [[name, form === 'json' ? JSON.stringify(value) : String(value)]]
    }),
  )
}

function time(name: string, said: Time | null): Xml[] {
  if (!said) return []
  const { triple, basis, source, sample } = said
  const [min, typical, max] = triple
  return [element(`potok:${name}`, { min, typical, max, basis, source, sample: sample?.join(' ') })]
}

export function ownStep(step: Step, place: Place | undefined, project: Project): Xml {
  const { text, look, documents, systems } = step
  const named = (noun: 'documents' | 'systems', tag: string, ids: readonly string[]) =>
    ids.flatMap((id) => {
      const name = project[noun].get(id)?.name
      return name ? [element(`potok:${tag}`, { name })] : []
    })
  return element('potok:step', { look, place: place?.join(' '), ...facts(step, STEP_FACTS) }, [
    ...(text.includes('\n') ? [element('potok:text', {}, [words(text)])] : []),
    ...time('time', step.time),
    ...named('documents', 'document', documents),
    ...named('systems', 'system', systems),
  ])
}

export const ownFlow = (flow: Flow): Xml =>
  element('potok:flow', facts(flow, FLOW_FACTS), [...time('wait', flow.wait), ...time('transfer', flow.transfer)])

export const ownParticipant = (who: Participant): Xml =>
  element('potok:participant', { name: who.name, ...facts(who, PARTICIPANT_FACTS) })

export const ownProblem = ({ text, loss, evidence, number }: Problem, on: readonly string[]): Xml =>
  element('potok:problem', { number, loss, evidence, on: on.join(' ') }, [words(text)])
