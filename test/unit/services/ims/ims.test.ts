import { expect, test } from 'vitest';
import { taken } from '../../../support/terraform/resource-rules.ts';

test.each<[object, number]>([
  [{ region: 'here' }, 0],
  [{ region: 'here', target_region: '' }, 0],
  [{ region: 'here', target_region: 'here' }, 0],
  [{ region: 'here', target_region: 'there' }, 1],
  [{ target_region: 'there' }, 1],
])(
  'the copy of an image %o that is replaced by one in its region takes %d more',
  (before, count) => {
    const change = { actions: ['delete', 'create'], before, after: {}, after_unknown: {} };
    const lines = count === 0 ? [] : [`ims.image ${count}`];
    expect(taken('images_image_copy', change)).toEqual(lines);
  },
);
