import { ActionIcon, Popover } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { onDemand } from '../ui/onDemand.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toolWords } from './lackWords.ts'

const ToolGuide = onDemand(async () => (await import('./ToolGuide.tsx')).ToolGuide)

/** What the tool is for, an example, and what the regulation says of it. */
export function GuideButton({ tool }: { tool: string }) {
  const { say } = useTexts()
  const [opened, open] = useState(false)
  return (
    <Popover opened={opened} onChange={open} width={360} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          className="guide-button"
          size={22}
          aria-label={say('stages.guide', { tool: toolWords(tool, say) })}
          onClick={() => open(!opened)}
        >
          <IconHelpCircle size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className="guide-frame">
        {opened && <ToolGuide tool={tool} close={() => open(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}
