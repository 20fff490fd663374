export const bending = {
  handle: 'Drag to bend the flow. Double click to straighten it',
}
