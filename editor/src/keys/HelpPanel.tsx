import { Modal, Switch } from '@mantine/core'
import { useStore } from 'zustand'
import { useTexts } from '../ui/texts/texts.ts'
import { type ActionName, action, actionNames, GROUPS } from './actions.ts'
import { labelsOf } from './keyLabel.ts'
import { isSingle } from './match.ts'
import { allowSingleKeys, singleKeys } from './singleKeys.ts'
import './help.css'

/** The keys of the map, from the list that the keyboard itself reads; here single letters can be switched off. */
export function HelpPanel({ close }: { close(): void }) {
  const { say } = useTexts()
  const { on } = useStore(singleKeys)
  return (
    <Modal
      opened
      onClose={close}
      title={say('map.actions.help')}
      size={820}
      closeButtonProps={{ 'aria-label': say('map.close') }}
    >
      <p className="quiet">{say('map.helpText')}</p>
      <Switch
        className="help-singles"
        checked={on}
        onChange={(event) => allowSingleKeys(event.currentTarget.checked)}
        label={say('keys.singles')}
        description={say('keys.singlesWhy')}
      />
      <div className="help-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3 className="block-title">{say(`map.groups.${group}`)}</h3>
            <dl className="help-keys">
              {actionNames
                .filter((name) => action(name).group === group)
                .map((name) => (
                  <Keys key={name} name={name} singles={on} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

function Keys({ name, singles }: { name: ActionName; singles: boolean }) {
  const { say, language } = useTexts()
  const keys = action(name).keys.filter((key) => singles || !isSingle(key))
  const shown = labelsOf(keys, language)
  return (
    <div>
      <dt>{say(`map.actions.${name}`)}</dt>
      <dd>
        {shown.map((label) => (
          <kbd key={label}>{label}</kbd>
        ))}
        {keys.length === 0 && <span className="quiet small">{say('keys.byPalette')}</span>}
      </dd>
    </div>
  )
}
