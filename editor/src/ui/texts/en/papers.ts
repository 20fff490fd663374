export const papers = {
  preview: {
    title: 'As it will be printed',
    making: 'Preparing the page…',
    away: 'No connection to the server: the page follows when it is back.',
  },
}
