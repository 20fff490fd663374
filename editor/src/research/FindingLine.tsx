import type { Finding } from '@potok/model'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'

/** What is wanting, in one sentence. */
export function FindingLine({ finding }: { finding: Finding }) {
  const { say } = useTexts()
  return (
    <p className="small research-finding">
      <IconAlertTriangle size={16} aria-hidden="true" />{' '}
      {say(`research.findings.${finding.code}` as TextKey, finding.values)}
    </p>
  )
}
