import { Drawer } from '@mantine/core'
import type { TalkPlace } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import { placeLine, placeWords } from './placeWords.ts'
import { ThreadsAbout } from './ThreadsAbout.tsx'
import { usePlaceNames } from './usePlaceNames.ts'

/** The talk about a row, a cell or a section, beside the screen that it stands on. */
export function TalkDrawer({ place, close }: { place: TalkPlace; close(): void }) {
  const texts = useTexts()
  const nameOf = usePlaceNames()
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size={360}
      overlayProps={{ backgroundOpacity: 0.08 }}
      title={texts.say('comments.about', { name: placeLine(placeWords(place, nameOf, texts), texts) })}
      closeButtonProps={{ 'aria-label': texts.say('app.close') }}
    >
      <ThreadsAbout place={place} takesFocus />
    </Drawer>
  )
}
