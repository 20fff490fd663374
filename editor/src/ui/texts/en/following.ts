export const following = {
  follow: 'Follow: {{name}}',
  more_one: '{{count}} more person',
  more_other: '{{count}} more people',
  behind: 'You see what {{name}} sees',
  noMap: '{{name}} is not on a map now',
  stop: 'Go your own way ({{esc}})',
  gone: 'Whoever you followed is no longer here.',
  all: 'Everybody to me',
  called: 'Everybody in the project is called here.',
}
