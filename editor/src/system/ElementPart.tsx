import { Checkbox, NativeSelect } from '@mantine/core'
import {
  ELEMENT_KINDS,
  type Element,
  type ElementKind,
  elementName,
  isSomebody,
  nameElement,
  type Project,
  quadrantOf,
  type SystemAnalysis,
  setFields,
} from '@potok/model'
import { LineField, Part } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { SystemBench } from './bench.ts'
import { choose } from './deeds.ts'
import { Scale } from './Scale.tsx'
import { nameOf } from './words.ts'

interface ElementPartProps {
  bench: SystemBench
  project: Project
  element: Element
  analysis: SystemAnalysis | null
  canEdit: boolean
}

/** All that is known of one element, and where it stands in the network. */
export function ElementPart({ bench, project, element, analysis, canEdit }: ElementPartProps) {
  const { say } = useTexts()
  const set = (fields: Partial<Omit<Element, 'id' | 'deletedAt'>>) =>
    bench.act(setFields, { noun: 'elements', id: element.id, fields })
  const participant = project.participants.get(element.participant ?? '')
  const participants = [...project.participants.values()]
  const quadrant = quadrantOf(element)
  return (
    <>
      <Part title={say(`system.kinds.${element.kind}`)}>
        <LineField
          label={say('system.element.name')}
          value={elementName(project, element)}
          disabled={!canEdit}
          write={(name) => bench.act(nameElement, { element: element.id, name })}
        />
        <LineField
          label={say('inEnglish.label')}
          value={(participant ?? element).nameEn}
          disabled={!canEdit}
          write={(nameEn) =>
            participant
              ? bench.act(setFields, { noun: 'participants', id: participant.id, fields: { nameEn } })
              : set({ nameEn })
          }
        />
        {participant && <p className="quiet small">{say('system.element.isParticipant')}</p>}
        <NativeSelect
          label={say('system.element.kind')}
          value={element.kind}
          disabled={!canEdit}
          data={ELEMENT_KINDS.map((kind) => ({ value: kind, label: say(`system.kinds.${kind}`) }))}
          onChange={(event) => set({ kind: event.currentTarget.value as ElementKind })}
        />
        <NativeSelect
          label={say('system.element.owner')}
          value={project.participants.has(element.owner ?? '') ? (element.owner ?? '') : ''}
          disabled={!canEdit}
          data={[
            { value: '', label: say('system.element.nobody') },
            ...participants.map(({ id, name }) => ({ value: id, label: name || say('system.unnamed') })),
          ]}
          onChange={(event) => set({ owner: event.currentTarget.value || null })}
        />
        {isSomebody(element) && (
          <>
            <Scale
              label={say('system.element.influence')}
              value={element.influence}
              from={1}
              to={5}
              disabled={!canEdit}
              write={(influence) => set({ influence })}
            />
            <Scale
              label={say('system.element.interest')}
              value={element.interest}
              from={1}
              to={5}
              disabled={!canEdit}
              write={(interest) => set({ interest })}
            />
            <Scale
              label={say('system.element.attitude')}
              value={element.attitude}
              from={-2}
              to={2}
              disabled={!canEdit}
              write={(attitude) => set({ attitude })}
            />
            {quadrant && <p className="small">{say(`system.quadrant.${quadrant}`)}</p>}
          </>
        )}
        <LineField
          label={say('system.element.note')}
          value={element.note}
          disabled={!canEdit}
          write={(note) => set({ note })}
        />
        <Checkbox
          label={say('system.element.pinned')}
          checked={element.pinned}
          disabled={!canEdit}
          onChange={(event) => set({ pinned: event.currentTarget.checked })}
        />
      </Part>
      <Figures bench={bench} project={project} element={element} analysis={analysis} />
    </>
  )
}

function Figures({ bench, project, element, analysis }: Omit<ElementPartProps, 'canEdit'>) {
  const texts = useTexts()
  const { say, language } = texts
  const figures = analysis?.figures.get(element.id)
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const ties = bench.shown().relations.filter(({ start, end }) => start === element.id || end === element.id)
  return (
    <>
      {figures && (
        <Part title={say('system.element.figures')}>
          {analysis?.bottleneck === element.id && (
            <p>
              <strong>{say('system.element.bottleneck')}.</strong>{' '}
              {say('system.element.bottleneckText', { percent: percent.format(figures.between) })}
            </p>
          )}
          <dl className="system-figures">
            {(
              [
                ['into', figures.into],
                ['out', figures.out],
                ['between', percent.format(figures.between)],
                ['loops', figures.loops],
              ] as const
            ).map(([name, value]) => (
              <div key={name}>
                <dt>{say(`system.element.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <Part title={say('system.element.relations')}>
        {ties.length === 0 && <p className="quiet">{say('system.element.noRelations')}</p>}
        <ul className="system-list">
          {ties.map((one) => {
            const leads = one.start === element.id
            const other = project.elements.get((leads ? one.end : one.start) ?? '')
            return (
              <li key={one.id}>
                <button type="button" onClick={() => choose(bench, [one.id])}>
                  <span className="quiet">{say(leads ? 'system.element.to' : 'system.element.from')}</span>
                  <strong>{nameOf(project, other, texts)}</strong>
                  <span className="quiet">{one.label || say(`system.relations.${one.kind}`)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </Part>
    </>
  )
}
