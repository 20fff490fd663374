import { Button } from '@mantine/core'
import { IconCopyPlus } from '@tabler/icons-react'
import { useTexts } from '../ui/texts/texts.ts'

/** While there is one map alone: what a comparison would tell, and the way to a target. */
export function NoPair({ canMake, make }: { canMake: boolean; make(): void }) {
  const { say } = useTexts()
  return (
    <div className="empty compare-empty">
      <h2 className="section-title">{say('compare.noPair.title')}</h2>
      <p className="quiet">{say('compare.noPair.hint')}</p>
      {canMake ? (
        <Button leftSection={<IconCopyPlus size={16} stroke={1.7} aria-hidden="true" />} onClick={make}>
          {say('compare.noPair.make')}
        </Button>
      ) : (
        <p className="quiet">{say('compare.noPair.look')}</p>
      )}
    </div>
  )
}
