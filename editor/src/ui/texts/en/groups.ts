export const groups = {
  unnamed: 'Unnamed frame',
  name: 'Name of the frame',
}
