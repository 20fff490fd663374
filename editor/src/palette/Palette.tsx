import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { type Goal, meant, type Offer } from './offers.ts'
import './palette.css'

interface PaletteProps {
  offers: readonly Offer[]
  choose(goal: Goal): void
  close(): void
}

/** One field for everything: what is typed is looked for among actions, maps, parts, steps and problems. */
export function Palette({ offers, choose, close }: PaletteProps) {
  const { say } = useTexts()
  const [typed, setTyped] = useState('')
  const found = useMemo(() => meant(offers, typed), [offers, typed])
  const combobox = useCombobox({ opened: true, onDropdownClose: close })
  useEffect(() => {
    const frame = requestAnimationFrame(() => combobox.selectFirstOption())
    return () => cancelAnimationFrame(frame)
  }, [found])
  const groups = [...new Set(found.map(({ goal }) => goal.what))]
  return (
    <Modal.Root
      opened
      onClose={close}
      yOffset="12vh"
      size={560}
      radius={12}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={say('palette.label')}>
        <Modal.Body p={0} className="palette">
          <Combobox
            store={combobox}
            onOptionSubmit={(value) => {
              const offer = found[Number(value)]
              if (offer) choose(offer.goal)
            }}
          >
            <Combobox.EventsTarget withExpandedAttribute>
              <TextInput
                role="combobox"
                data-autofocus
                size="lg"
                classNames={{ input: 'palette-input' }}
                leftSection={<IconSearch size={18} stroke={1.6} aria-hidden="true" />}
                aria-label={say('palette.label')}
                placeholder={say('palette.placeholder')}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                onKeyDown={(event) => {
                  // Faster than the list could mark its first line: the best one is meant.
                  const [best] = meant(offers, event.currentTarget.value)
                  if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() !== -1 || !best) return
                  event.preventDefault()
                  choose(best.goal)
                }}
              />
            </Combobox.EventsTarget>
            <Combobox.Options className="palette-list" aria-label={say('palette.label')}>
              {groups.map((group) => (
                <Combobox.Group key={group} label={say(`palette.groups.${group}`)}>
                  {found.map((offer, place) =>
                    offer.goal.what === group ? (
                      <Line key={lineKey(offer.goal)} offer={offer} value={String(place)} />
                    ) : null,
                  )}
                </Combobox.Group>
              ))}
            </Combobox.Options>
            <p className={found.length === 0 ? 'palette-none' : 'unseen'} role="status">
              {found.length === 0 ? say('palette.nothing') : say('palette.found', { count: found.length })}
            </p>
          </Combobox>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Line({ offer, value }: { offer: Offer; value: string }) {
  return (
    <Combobox.Option value={value} className="palette-line">
      <span className="palette-title">{offer.title}</span>
      {offer.hint && <span className="quiet small">{offer.hint}</span>}
    </Combobox.Option>
  )
}

const lineKey = (goal: Goal) => Object.values(goal).join('/')
