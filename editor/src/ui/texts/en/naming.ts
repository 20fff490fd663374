export const naming = {
  rename: 'Rename the map',
  title: 'Name of the map',
  name: 'Name',
  english: 'Name in English',
  hint: 'Whoever works in English meets it, and papers in English. Without it they have the other one.',
  keep: 'Name it',
}
