import { Checkbox } from '@mantine/core'
import { GROUNDS, groundsOf, withGround } from '@potok/model'
import { useWriting } from '../papers/useWriting.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** The grounds of the regulation (5.5.3): one or several. */
export function Grounds() {
  const { say } = useTexts()
  const { card } = useProject()!
  const write = useWriting()
  const mayEdit = useMayEdit()
  const chosen = groundsOf(card)
  return (
    <fieldset className="grounds wide">
      <legend className="potok-label" tabIndex={-1} data-rows="grounds">
        {say('card.grounds')}
      </legend>
      {GROUNDS.map((ground) => (
        <Checkbox
          key={ground}
          label={say(`card.ground.${ground}`)}
          checked={chosen.includes(ground)}
          disabled={!mayEdit}
          onChange={(event) => write.fixed('card', withGround(card, ground, event.currentTarget.checked))}
        />
      ))}
    </fieldset>
  )
}
