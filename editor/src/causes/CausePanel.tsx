import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { byOrder, namesPerson, POWERS, type Power, type RootStanding, talkPlace, type Why } from '@potok/model'
import { IconTrash, IconUserQuestion, IconX } from '@tabler/icons-react'
import { CommentButton } from '../comments/CommentButton.tsx'
import { Chosen, Written } from '../papers/Written.tsx'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { CausePlaces } from './CausePlaces.tsx'
import { CauseSolutions } from './CauseSolutions.tsx'
import { CauseState } from './CauseState.tsx'
import { categoryName } from './categoryName.ts'
import { ProofList } from './ProofList.tsx'
import { ReverseReading } from './ReverseReading.tsx'
import { useCauses } from './useCauses.ts'

/** All that is known of one cause, where it stands. */
export function CausePanel(given: { why: Why; standing: RootStanding | undefined; problem: string; close(): void }) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const causes = useCauses()
  const { why, standing } = given
  const { cause } = why
  const categories = [...project.causeCategories.values()].sort(byOrder)
  return (
    <section className="card cause-panel" aria-label={say('causes.cause')}>
      <div className="row">
        <h2 className="block-title grow">{say('causes.cause')}</h2>
        <CommentButton place={talkPlace('causes', cause.id)} name={say('causes.cause')} />
        <Button variant="subtle" aria-label={say('research.close')} onClick={given.close}>
          <IconX size={16} aria-hidden="true" />
        </Button>
      </div>
      <Written
        label={say('causes.text')}
        hidden
        long
        value={cause.text}
        write={(text) => causes.rename(cause.id, text)}
      />
      {namesPerson(cause.text) && (
        <p className="cause-hint">
          <IconUserQuestion size={16} aria-hidden="true" />
          {say('causes.askProcess')}
        </p>
      )}
      <ReverseReading why={why} problem={given.problem} />
      <CauseState cause={cause} />
      <ProofList cause={cause.id} />
      <fieldset className="cause-part">
        <legend className="block-title">{say('causes.power')}</legend>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={say('causes.power')}
          disabled={!mayEdit}
          value={cause.power ?? ''}
          data={POWERS.map((value) => ({ value, label: say(`causes.powers.${value}`) }))}
          onChange={(power) => causes.set(cause.id, { power: power as Power })}
        />
      </fieldset>
      <div className="cause-part">
        {standing && (
          <p className={standing.isRoot ? 'cause-root' : 'small quiet'}>
            {standing.isRoot
              ? say('causes.isRoot')
              : `${say('causes.notRoot')} ${standing.lacks.map((lack) => say(`causes.lacks.${lack}`)).join('; ')}.`}
          </p>
        )}
        {!standing?.isRoot && (
          <Checkbox
            label={say('causes.claim')}
            checked={cause.root}
            disabled={!mayEdit}
            onChange={(event) => causes.set(cause.id, { root: event.currentTarget.checked })}
          />
        )}
      </div>
      <CauseSolutions cause={cause.id} />
      {categories.length > 0 && (
        <Chosen
          label={say('causes.category')}
          value={cause.category ?? ''}
          choices={[
            { value: '', label: say('causes.noCategory') },
            ...categories.map((one) => ({ value: one.id, label: categoryName(one, say) })),
          ]}
          write={(value) => causes.set(cause.id, { category: value || null })}
        />
      )}
      <CausePlaces cause={cause.id} />
      {mayEdit && (
        <Button
          variant="subtle"
          color="red"
          className="research-removing"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          onClick={() => {
            causes.remove(why)
            given.close()
          }}
        >
          {say('causes.remove')}
        </Button>
      )}
    </section>
  )
}
