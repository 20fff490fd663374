import { TextInput } from '@mantine/core'
import { type Element, type Id, nameElement } from '@potok/model'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../ui/texts/texts.ts'
import { useTyped } from '../ui/useTyped.ts'
import type { SystemBench } from './bench.ts'

interface NameFieldProps {
  bench: SystemBench
  element: Element
  name: string
  canEdit: boolean
  /** After Enter or Escape. */
  done?(id: Id): void
}

/** An element's name, with the pen in it when it has just been made. */
export function NameField({ bench, element, name, canEdit, done }: NameFieldProps) {
  const { say } = useTexts()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped, leave] = useTyped<string>(name)
  const wanted = useStore(bench.desk, ({ typing }) => typing === element.id)
  useEffect(() => {
    if (!wanted) return
    field.current?.focus()
    field.current?.select()
  }, [wanted])
  const finish = () => {
    if (bench.desk.getState().typing === element.id) bench.desk.setState({ typing: null })
    if (typed === null || typed.trim() === name || typed.trim() === '') return setTyped(null)
    bench.act(nameElement, { element: element.id, name: typed.trim() })
    leave()
  }
  return (
    <TextInput
      ref={field}
      aria-label={say('system.element.name')}
      value={typed ?? (element.name === '' && element.participant === null ? '' : name)}
      placeholder={say('system.unnamed')}
      disabled={!canEdit}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null)
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.stopPropagation()
          event.currentTarget.blur()
          done?.(element.id)
        }
      }}
    />
  )
}
