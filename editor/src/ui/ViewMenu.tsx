import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { IconAdjustments, IconCheck } from '@tabler/icons-react'
import { useTexts } from './texts/texts.ts'

const SCHEMES = ['light', 'dark', 'auto'] as const
const LANGUAGES = [
  ['ru', 'app.russian'],
  ['en', 'app.english'],
] as const

/** Language and theme, kept per browser. */
export function ViewMenu() {
  const { say, language, speak } = useTexts()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const tick = (on: boolean) => (on ? <IconCheck size={14} aria-hidden="true" /> : <span style={{ width: 14 }} />)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={say('app.settings')}>
          <IconAdjustments size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('app.language')}</Menu.Label>
        {LANGUAGES.map(([code, name]) => (
          <Menu.Item
            key={code}
            role="menuitemradio"
            aria-checked={language === code}
            leftSection={tick(language === code)}
            onClick={() => speak(code)}
          >
            {say(name)}
          </Menu.Item>
        ))}
        <Menu.Label>{say('app.theme')}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            leftSection={tick(colorScheme === scheme)}
            onClick={() => setColorScheme(scheme)}
          >
            {say(`app.${scheme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
