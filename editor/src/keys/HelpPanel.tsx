import { Modal } from '@mantine/core'
import { useTexts } from '../ui/texts/texts.ts'
import { action, actionNames, GROUPS } from './actions.ts'
import { keyLabel } from './keyLabel.ts'
import './help.css'

/** The keys of the map, from the list that the keyboard itself reads. */
export function HelpPanel({ close }: { close(): void }) {
  const { say, language } = useTexts()
  return (
    <Modal
      opened
      onClose={close}
      title={say('map.actions.help')}
      size={760}
      closeButtonProps={{ 'aria-label': say('map.close') }}
    >
      <p className="quiet">{say('map.helpText')}</p>
      <div className="help-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3 className="block-title">{say(`map.groups.${group}`)}</h3>
            <dl className="help-keys">
              {actionNames
                .filter((name) => action(name).group === group)
                .map((name) => (
                  <div key={name}>
                    <dt>{say(`map.actions.${name}`)}</dt>
                    <dd>
                      {action(name)
                        .keys.slice(0, 2)
                        .map((key) => (
                          <kbd key={key}>{keyLabel(key, language)}</kbd>
                        ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
