import {
  DefaultContextMenu,
  DefaultContextMenuContent,
  type TLUiContextMenuProps,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
} from 'tldraw'

/** The menu of what is chosen on the sheet: what it can become first. */
export function ThingMenu(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <TldrawUiMenuGroup id="become">
        <TldrawUiMenuActionItem actionId="become-problems" />
        <TldrawUiMenuActionItem actionId="become-solutions" />
        <TldrawUiMenuActionItem actionId="become-steps" />
      </TldrawUiMenuGroup>
      <DefaultContextMenuContent />
    </DefaultContextMenu>
  )
}
