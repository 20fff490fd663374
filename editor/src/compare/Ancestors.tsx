import { ActionIcon, NativeSelect } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconX } from '@tabler/icons-react'
import { useWriting } from '../papers/useWriting.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { Shown } from './shown.ts'

interface AncestorsProps {
  heir: Id
  isOneOfMany: boolean
  shown: Shown
  canEdit: boolean
}

/** Which steps one of the later map comes from; a person can say otherwise, also of an ancestor that is gone. */
export function Ancestors({ heir, isOneOfMany, shown, canEdit }: AncestorsProps) {
  const { say } = useTexts()
  const write = useWriting()
  const { project, comparison, numberOf, nameOf } = shown
  const from = project.steps.get(heir)?.from ?? []
  const words = (id: Id) =>
    project.steps.has(id) ? `${numberOf(id)} ${nameOf(id)}`.trim() : say('compare.why.goneAncestor')
  const others = comparison.before.steps.filter(({ look, id }) => look === 'operation' && !from.includes(id))
  return (
    <>
      <h3 className="small quiet">
        {isOneOfMany ? say('compare.why.ancestorsOf', { step: nameOf(heir) }) : say('compare.why.ancestors')}
      </h3>
      <ul className="compare-list">
        {from.length === 0 && <li className="small quiet">{say('compare.why.noAncestors')}</li>}
        {from.map((id) => (
          <li key={id} className="row">
            <span className="grow">{words(id)}</span>
            {canEdit && (
              <ActionIcon
                size={24}
                aria-label={say('compare.why.removeAncestor', {
                  step: nameOf(heir),
                  number: numberOf(id) || words(id),
                })}
                onClick={() => write.exclude('steps', heir, 'from', id)}
              >
                <IconX size={14} stroke={1.8} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {canEdit && others.length > 0 && (
        <NativeSelect
          aria-label={say('compare.why.addAncestor', { step: nameOf(heir) })}
          value=""
          onChange={({ currentTarget }) =>
            currentTarget.value && write.include('steps', heir, 'from', currentTarget.value)
          }
          data={[
            { value: '', label: say('compare.why.addAncestorShort') },
            ...others.map(({ id }) => ({ value: id, label: words(id) })),
          ]}
        />
      )}
    </>
  )
}
