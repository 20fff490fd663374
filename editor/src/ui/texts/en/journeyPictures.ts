import type { Twin } from '../read.ts'
import type { journeyPictures as ru } from '../ru/journeyPictures.ts'

export const journeyPictures: Twin<typeof ru> = {
  title: 'Picture',
  choose: 'Add a picture',
  another: 'Another picture',
  exclude: 'Take the picture off',
  open: 'Open the picture: {{words}}',
  close: 'Close the picture',
  untold: 'A picture without a description',
  describe: 'The text of the entry describes the picture for those who do not see it.',
  notPicture: 'A cell holds a picture: JPEG, PNG, WebP.',
}
