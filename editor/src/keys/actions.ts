const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** The one list of what a person can do on a map by key: shortcuts, tooltips, menus and the help panel read it. */
const ACTIONS = {
  select: { group: 'tools', keys: ['KeyV'] },
  hand: { group: 'tools', keys: ['KeyH'] },
  step: { group: 'tools', keys: ['KeyS'], edits: true },
  decision: { group: 'tools', keys: ['KeyD'], edits: true },
  event: { group: 'tools', keys: ['KeyE'], edits: true },
  fork: { group: 'tools', keys: ['KeyB'], edits: true },
  join: { group: 'tools', keys: ['KeyJ'], edits: true },
  wait: { group: 'tools', keys: ['KeyW'], edits: true },
  connect: { group: 'tools', keys: ['KeyC'], edits: true },
  space: { group: 'tools', keys: ['Shift+KeyS'], edits: true },
  note: { group: 'tools', keys: ['KeyN'], edits: true },
  next: { group: 'step', keys: ['Tab'], edits: true, of: 'step' },
  nextDecision: { group: 'step', keys: ['Shift+Tab'], edits: true, of: 'step' },
  type: { group: 'step', keys: ['Enter', 'F2'], edits: true, of: 'any' },
  time: { group: 'step', keys: ['KeyT'], edits: true, of: 'one' },
  creates: { group: 'step', keys: ['Digit1'], edits: true, of: 'step' },
  necessary: { group: 'step', keys: ['Digit2'], edits: true, of: 'step' },
  loss: { group: 'step', keys: ['Digit3'], edits: true, of: 'step' },
  unclassed: { group: 'step', keys: ['Digit0'], edits: true, of: 'step' },
  kind: { group: 'step', keys: ['KeyK'], edits: true, of: 'step' },
  problem: { group: 'step', keys: ['KeyP'], edits: true, of: 'any' },
  comment: { group: 'step', keys: ['KeyM'] },
  returns: { group: 'step', keys: ['KeyR'], edits: true, of: 'flow' },
  straighten: { group: 'step', keys: ['Shift+KeyR'], edits: true, of: 'flow' },
  makeInside: { group: 'edit', keys: ['Mod+Shift+Enter'], edits: true, of: 'step' },
  inside: { group: 'step', keys: ['Mod+Enter'], of: 'one' },
  frame: { group: 'step', keys: ['KeyF'], edits: true, of: 'step' },
  group: { group: 'edit', keys: ['Mod+KeyG'], edits: true, of: 'step' },
  ungroup: { group: 'edit', keys: ['Mod+Shift+KeyG'], edits: true, of: 'step' },
  lock: { group: 'edit', keys: ['Mod+Shift+KeyL'], edits: true, of: 'step' },
  remove: { group: 'edit', keys: ['Delete', 'Backspace'], edits: true, of: 'any' },
  undo: { group: 'edit', keys: ['Mod+KeyZ'], edits: true },
  redo: { group: 'edit', keys: ['Mod+Shift+KeyZ', 'Mod+KeyY'], edits: true },
  copy: { group: 'edit', keys: ['Mod+KeyC'], of: 'step' },
  cut: { group: 'edit', keys: ['Mod+KeyX'], edits: true, of: 'step' },
  paste: { group: 'edit', keys: ['Mod+KeyV'], edits: true },
  table: { group: 'edit', keys: ['Mod+Shift+KeyV'], edits: true },
  duplicate: { group: 'edit', keys: ['Mod+KeyD'], edits: true, of: 'step' },
  tidy: { group: 'edit', keys: ['Shift+KeyA'], edits: true },
  takeTimes: { group: 'edit', keys: ['Mod+Alt+KeyC'], of: 'one' },
  putTimes: { group: 'edit', keys: ['Mod+Alt+KeyV'], edits: true, of: 'any' },
  selectAll: { group: 'edit', keys: ['Mod+KeyA'] },
  goLeft: { group: 'move', keys: ['Mod+ArrowLeft'] },
  goRight: { group: 'move', keys: ['Mod+ArrowRight'] },
  goUp: { group: 'move', keys: ['Mod+ArrowUp'] },
  goDown: { group: 'move', keys: ['Mod+ArrowDown'] },
  left: { group: 'move', keys: ['ArrowLeft', 'Alt+ArrowLeft', 'Shift+ArrowLeft'], edits: true, of: 'any' },
  right: { group: 'move', keys: ['ArrowRight', 'Alt+ArrowRight', 'Shift+ArrowRight'], edits: true, of: 'any' },
  up: { group: 'move', keys: ['ArrowUp', 'Alt+ArrowUp', 'Shift+ArrowUp'], edits: true, of: 'any' },
  down: { group: 'move', keys: ['ArrowDown', 'Alt+ArrowDown', 'Shift+ArrowDown'], edits: true, of: 'any' },
  laneUp: { group: 'move', keys: ['Mod+Shift+ArrowUp'], edits: true, of: 'step' },
  laneDown: { group: 'move', keys: ['Mod+Shift+ArrowDown'], edits: true, of: 'step' },
  palette: { group: 'find', keys: ['Mod+KeyK', 'Mod+Slash'] },
  find: { group: 'find', keys: ['Mod+KeyF'] },
  link: { group: 'find', keys: ['Mod+Alt+KeyL'] },
  picture: { group: 'find', keys: ['Mod+Alt+KeyE'] },
  goToView: { group: 'find', keys: DIGITS.map((digit) => `Alt+Digit${digit}`) },
  rememberView: { group: 'find', keys: DIGITS.map((digit) => `Shift+Alt+Digit${digit}`) },
  places: { group: 'find', keys: ['Shift+KeyB'] },
  replace: { group: 'find', keys: ['Mod+KeyH'], edits: true },
  menu: { group: 'edit', keys: ['Shift+F10', 'ContextMenu'] },
  alignLeft: { group: 'move', keys: ['Shift+Alt+KeyA'], edits: true, of: 'several' },
  alignCentre: { group: 'move', keys: ['Shift+Alt+KeyH'], edits: true, of: 'several' },
  alignRight: { group: 'move', keys: ['Shift+Alt+KeyD'], edits: true, of: 'several' },
  alignTop: { group: 'move', keys: ['Shift+Alt+KeyW'], edits: true, of: 'several' },
  alignMiddle: { group: 'move', keys: ['Shift+Alt+KeyV'], edits: true, of: 'several' },
  alignBottom: { group: 'move', keys: ['Shift+Alt+KeyS'], edits: true, of: 'several' },
  spreadAcross: { group: 'move', keys: ['Shift+Alt+KeyX'], edits: true, of: 'several' },
  spreadDown: { group: 'move', keys: ['Shift+Alt+KeyY'], edits: true, of: 'several' },
  zoomIn: { group: 'view', keys: ['Mod+Equal', 'Mod+NumpadAdd'] },
  zoomOut: { group: 'view', keys: ['Mod+Minus', 'Mod+NumpadSubtract'] },
  zoomFull: { group: 'view', keys: ['Mod+Digit0'] },
  fit: { group: 'view', keys: ['Shift+Digit1'] },
  fitSelection: { group: 'view', keys: ['Shift+Digit2'] },
  panel: { group: 'view', keys: ['KeyI', 'BracketRight'] },
  ladder: { group: 'view', keys: ['KeyL'] },
  chain: { group: 'view', keys: ['Shift+KeyL'] },
  asTable: { group: 'view', keys: ['Shift+KeyT'] },
  compare: { group: 'view', keys: ['Shift+KeyC'] },
  show: { group: 'view', keys: ['Shift+KeyP'] },
  tour: { group: 'view', keys: ['Shift+KeyO'] },
  startTour: { group: 'view', keys: ['Shift+Alt+KeyP'] },
  earlier: { group: 'view', keys: ['Alt+PageUp'] },
  later: { group: 'view', keys: ['Alt+PageDown'] },
  snapping: { group: 'view', keys: ['Alt+KeyS'], edits: true },
  grid: { group: 'view', keys: ['Mod+Quote', 'Shift+KeyG'], edits: true },
  escape: { group: 'view', keys: ['Escape'] },
  help: { group: 'view', keys: ['F1', 'Shift+Slash'] },
} as const satisfies Record<string, Action>

export interface Action {
  readonly group: (typeof GROUPS)[number]
  /** Keys by their place on the keyboard, so that they work on the Russian layout too. */
  readonly keys: readonly string[]
  /** Not for those who may only look. */
  readonly edits?: boolean
  /** What must be selected: nothing said means it always works. */
  readonly of?: 'one' | 'several' | 'step' | 'flow' | 'any'
}

export const GROUPS = ['tools', 'step', 'edit', 'find', 'move', 'view'] as const

export type ActionName = keyof typeof ACTIONS

export const actionNames = Object.keys(ACTIONS) as ActionName[]

export function action(name: ActionName): Action {
  return ACTIONS[name]
}
