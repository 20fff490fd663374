import {
  DefaultMainMenu,
  EditSubmenu,
  ExportFileContentSubMenu,
  KeyboardShortcutsMenuItem,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  TldrawUiMenuSubmenu,
  ToggleDynamicSizeModeItem,
  ToggleGridItem,
  TogglePasteAtCursorItem,
  ToggleSnapModeItem,
  ToggleToolLockItem,
  ToggleWrapModeItem,
  ViewSubmenu,
} from 'tldraw'
import { useTexts } from '../ui/texts/texts.ts'
import licence from './tldraw-licence.txt?url'

/** The sheet's own menu; language and theme are those of all of Potok and stand in its header. */
export function SheetMenu() {
  const { say } = useTexts()
  return (
    <DefaultMainMenu>
      <TldrawUiMenuGroup id="basic">
        <EditSubmenu />
        <ViewSubmenu />
        <ExportFileContentSubMenu />
        <TldrawUiMenuSubmenu id="preferences" label="menu.preferences">
          <TldrawUiMenuGroup id="preferences-actions">
            <ToggleSnapModeItem />
            <ToggleToolLockItem />
            <ToggleGridItem />
            <ToggleWrapModeItem />
            <ToggleDynamicSizeModeItem />
            <TogglePasteAtCursorItem />
          </TldrawUiMenuGroup>
        </TldrawUiMenuSubmenu>
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="about">
        <KeyboardShortcutsMenuItem />
        <TldrawUiMenuItem
          id="licence"
          label={say('sketch.licence', { library: 'tldraw' })}
          readonlyOk
          onSelect={() => void window.open(licence, '_blank', 'noreferrer')}
        />
      </TldrawUiMenuGroup>
    </DefaultMainMenu>
  )
}
