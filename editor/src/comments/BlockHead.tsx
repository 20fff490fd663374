import { talkPlace } from '@potok/model'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { CommentButton } from './CommentButton.tsx'

interface BlockHeadProps {
  block: 'block1' | 'block2' | 'block3' | 'block4'
  /** The name by which a finding leads to its rows. */
  rows?: string
}

/** The title of a block of the card, which can be talked about. */
export function BlockHead({ block, rows }: BlockHeadProps) {
  const { say } = useTexts()
  const words = say(`card.${block}` satisfies TextKey)
  return (
    <div className="row">
      <h2 className="block-title grow" tabIndex={rows ? -1 : undefined} data-rows={rows}>
        {words}
      </h2>
      <CommentButton place={talkPlace('card', block)} name={words} />
    </div>
  )
}
