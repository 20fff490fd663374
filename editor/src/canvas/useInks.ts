import { useComputedColorScheme } from '@mantine/core'
import { LOSSES, VALUES } from '@potok/model'
import { useMemo } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { type Inks, inksOf, louder } from './paint/inks.ts'

/** The inks of the scheme and the language that are on now. */
export function useInks(isShown = false): Inks {
  const { say } = useTexts()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  return useMemo(() => {
    const values = VALUES.map((value) => [value, say(`map.value.${value}.letter`)] as const)
    const losses = LOSSES.map((loss) => [loss, say(`map.loss.${loss}.letter`)] as const)
    const inks = inksOf(scheme, Object.fromEntries([...values, ...losses]) as Inks['letters'])
    return isShown ? louder(inks) : inks
  }, [say, scheme, isShown])
}
