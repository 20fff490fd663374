import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

const SIGNS = { ok: IconCircleCheck, warn: IconAlertTriangle, danger: IconCircleX }

/** One line of a list of checks: its sign says how it is, to whoever does not see colours too. */
export function State({ tone, children }: { tone: keyof typeof SIGNS; children: ReactNode }) {
  const { say } = useTexts()
  const Sign = SIGNS[tone]
  return (
    <li className="server-check" data-tone={tone}>
      <Sign size={18} stroke={1.8} role="img" aria-label={say(`server.tone.${tone}`)} />
      <span>{children}</span>
    </li>
  )
}
